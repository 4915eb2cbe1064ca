using System.CommandLine;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tool.CommandLine;

/// <summary><c>outbound-chat simulate</c>.</summary>
internal sealed class SimulateCommand
{
    private const double MaxRate = 100_000;
    private const int MaxCount = 100_000_000, MaxPort = 65535;

    private static readonly SimulatorOptions s_defaults = new();

    private readonly Option<int?> _port = NumberOption.Create<int>("--port", HelpTexts.Port, 0, MaxPort, s_defaults.Port);
    private readonly Option<double?> _rate = NumberOption.Create<double>("--requests-per-second", HelpTexts.QuotaRate, 0, MaxRate, s_defaults.RequestsPerSecond);
    private readonly Option<int?> _burst = NumberOption.Create<int>("--burst", HelpTexts.QuotaBurst, 1, MaxCount, s_defaults.Burst);
    private readonly Option<int?> _activeChats = NumberOption.Create<int>("--active-chats", HelpTexts.ActiveChats, 0, MaxCount, s_defaults.ActiveChats);
    private readonly Option<double?> _faultRate = NumberOption.Create<double>("--fault-rate", HelpTexts.FaultRate, 0, 1, 0);
    private readonly Option<int?> _seed = NumberOption.Create<int>("--seed", HelpTexts.Seed, 0, int.MaxValue, null);
    private readonly Option<string> _log = new("--log") { Description = HelpTexts.Log, HelpName = "file" };
    private readonly Option<string> _accessKey = Text("--access-key", HelpTexts.SimulatorAccessKey, SimulatorCredentials.Default.AccessKey);
    private readonly Option<string> _secretKey = Text("--secret-key", HelpTexts.SimulatorSecretKey, SimulatorCredentials.Default.SecretKey);
    private readonly Option<string> _sessionToken = new("--session-token") { Description = HelpTexts.SimulatorSessionToken, HelpName = "text" };
    private readonly ToolHost _host;

    private SimulateCommand(ToolHost host) => _host = host;

    public static Command Create(ToolHost host)
    {
        SimulateCommand simulate = new(host);
        Command command = new("simulate", HelpTexts.Simulate)
        {
            simulate._port, simulate._rate, simulate._burst, simulate._activeChats, simulate._faultRate, simulate._seed, simulate._log,
            simulate._accessKey, simulate._secretKey, simulate._sessionToken,
        };
        command.SetAction((parsed, _) => simulate.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        SimulatorCredentials credentials = new(parsed.GetValue(_accessKey)!, parsed.GetValue(_secretKey)!, parsed.GetValue(_sessionToken));
        using RequestLog? log = parsed.GetValue(_log) is { } path ? new RequestLog(path) : null;
        await using Simulator simulator = await Simulator.StartAsync(
            new SimulatorOptions
            {
                Port = parsed.GetValue(_port)!.Value,
                Credentials = credentials,
                RequestsPerSecond = parsed.GetValue(_rate)!.Value,
                Burst = parsed.GetValue(_burst)!.Value,
                ActiveChats = parsed.GetValue(_activeChats)!.Value,
                FaultRates = FaultInjector.InEqualParts(parsed.GetValue(_faultRate)!.Value),
                FaultSeed = parsed.GetValue(_seed),
                OnRequest = log is null ? null : log.Write,
            },
            _host.Time);
        await _host.Out.WriteLineAsync(ToolTexts.SimulatorListening(simulator.Url));
        await _host.Out.WriteLineAsync(ToolTexts.SimulatorUsage(
            simulator.Url,
            SimulatorOptions.DefaultRegion,
            [credentials.AccessKey, credentials.SecretKey, credentials.SessionToken],
            SimulatorOptions.Identifiers));
        await _host.Out.FlushAsync();
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using (_host.Stop.Register(stopped.SetResult))
        {
            await stopped.Task;
        }

        await _host.Out.WriteLineAsync(ToolTexts.SimulatorEnded(simulator.Contacts.Count));
        if (log?.Trouble is { } trouble)
        {
            await _host.Error.WriteLineAsync(ToolTexts.Note(ToolTexts.LogIncomplete(trouble)));
        }

        return ExitCode.Success;
    }

    private static Option<string> Text(string name, string description, string defaultValue) =>
        new(name) { Description = description, HelpName = "text", DefaultValueFactory = _ => defaultValue };
}
