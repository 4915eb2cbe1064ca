using System.CommandLine;
using OutboundChat.Aws;
using OutboundChat.Csv;
using OutboundChat.Lookup;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tool.Results;
using OutboundChat.Tool.Running;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tool.CommandLine;

/// <summary><c>outbound-chat send</c>.</summary>
internal sealed class SendCommand
{
    /// <summary>The pace of a simulated run where none is given: fast enough to wait for, slow enough to watch.</summary>
    private const int SimulatedRate = 50;

    private readonly FileOptions _file = new();
    private readonly DataOptions _data = new();
    private readonly RequestOptions _request = new();
    private readonly RunOptions _run = new();
    private readonly SessionOptions _session = new();
    private readonly Option<string> _output = new("--output") { Description = HelpTexts.Output, HelpName = "file" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = HelpTexts.DryRun };
    private readonly Option<bool> _simulate = new("--simulate") { Description = HelpTexts.SimulateRun };
    private readonly ToolHost _host;

    private SendCommand(ToolHost host) => _host = host;

    public static Command Create(ToolHost host)
    {
        SendCommand send = new(host);
        Command command = new("send", HelpTexts.Send);
        send._file.AddTo(command);
        send._data.AddTo(command);
        send._request.AddTo(command);
        command.Options.Add(send._output);
        command.Options.Add(send._dryRun);
        command.Options.Add(send._simulate);
        send._run.AddTo(command);
        send._session.AddTo(command);
        command.SetAction((parsed, _) => send.RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        bool isDry = parsed.GetValue(_dryRun), isSimulated = parsed.GetValue(_simulate);
        ChatRequestOptions request = _request.Read(parsed);
        ChatRunOptions options = isSimulated
            ? _run.Read(parsed, request, SimulatedRate, SimulatedRate)
            : _run.Read(parsed, request, ChatRunOptions.DefaultRequestsPerSecond, ChatRunOptions.DefaultBurst);
        using CsvFile file = _file.Open(parsed);
        RowBinding binding = new(file, _data.Given(parsed));
        if (isSimulated)
        {
            binding.Fill(SimulatorOptions.Identifiers);
        }
        else if (binding.MissingSettings is { Count: > 0 } missing)
        {
            throw new SetupException(nameof(Texts.SettingsMissing), Texts.SettingsMissing(file.Path, missing, [.. missing.Select(OptionNames.Option)]));
        }

        await using Simulator? simulator = isSimulated && !isDry ? await Simulator.StartAsync(ToSimulator(options)) : null;
        AwsSession? session = simulator is null ? Resolve(parsed, isDry, isSimulated) : Simulated(parsed, simulator);

        // A rehearsal has no account that could tell names.
        RequestNames? names = isSimulated ? null : new RequestNames(new NameFinder(() => session, request.DefaultCountryCallingCode, _ => { }, _host.Stop));
        names?.Check(binding.Given);
        using ResultFile? output = parsed.GetValue(_output) is { } path ? ResultFile.Open(path, file) : null;
        Announce(file, binding, options, session, simulator);

        // The session is there whenever something is sent.
        using ChatRun run = new(options, () => session!, _run.OpenJournal(parsed, options, isDry ? null : session!.EndpointUrl?.IsLoopback == true));
        IRunView view = _host.Terminal is { } terminal && !isDry
            ? new LiveRunView(terminal, _host.IsErrorOnTerminal ? null : _host.Error, _host.Time)
            : new PlainRunView(_host.Out, _host.Error, _host.Time);
        RowRecorder recorder = new(run, output, view);
        SendRun rows = new(file, binding, names, run, recorder, view, _host);
        if (isDry)
        {
            rows.Preview();
        }
        else
        {
            rows.Send();
        }

        return Conclude(file, run, rows, recorder, output, isDry, isSimulated, options);
    }

    /// <summary>A simulator that takes what this run will send: it has the run's pace for its quota.</summary>
    private static SimulatorOptions ToSimulator(ChatRunOptions options) => new()
    {
        RequestsPerSecond = options.RequestsPerSecond,
        Burst = options.Burst,
        ActiveChats = 0,
    };

    private AwsSession Simulated(ParseResult parsed, Simulator simulator) => AwsSessionResolver.Resolve(new AwsSessionOptions
    {
        AccessKey = SimulatorCredentials.Default.AccessKey,
        SecretKey = SimulatorCredentials.Default.SecretKey,
        Region = _session.Region(parsed) ?? SimulatorOptions.DefaultRegion,
        EndpointUrl = simulator.Url.ToString(),
    });

    /// <summary>Finds the account. A dry run goes on without one, and says so.</summary>
    private AwsSession? Resolve(ParseResult parsed, bool isDry, bool isSimulated)
    {
        if (isSimulated)
        {
            return null;
        }

        try
        {
            return AwsSessionResolver.Resolve(_session.Read(parsed, _host.AskMfaCode));
        }
        catch (SetupException e) when (isDry && e.ErrorId is nameof(Texts.NoCredentials) or nameof(Texts.NoRegion))
        {
            _host.Error.WriteLine(ToolTexts.Note(ToolTexts.DryRunWithoutAccount(OptionNames.InText(e.Message))));
            return null;
        }
    }

    private void Announce(CsvFile file, RowBinding binding, ChatRunOptions options, AwsSession? session, Simulator? simulator)
    {
        foreach (string note in binding.Notes)
        {
            _host.Error.WriteLine(ToolTexts.Note(note));
        }

        if (ActiveChats.Exceed(file.Rows, options, binding.Given.ChatDurationInMinutes))
        {
            _host.Error.WriteLine(ToolTexts.Note(OptionNames.InText(Texts.ActiveChatsLimited(ActiveChats.DefaultQuota, options.QuotaAction == QuotaAction.Wait))));
        }

        if (simulator is not null)
        {
            _host.Out.WriteLine(ToolTexts.SendingSimulated(file.Rows, file.Path, options.RequestsPerSecond));
        }
        else if (session is not null)
        {
            _host.Out.WriteLine(ToolTexts.Sending(file.Rows, file.Path, session.Region.SystemName, OptionNames.InText(session.CredentialSource), options.RequestsPerSecond, options.Burst));
        }
    }

    private int Conclude(CsvFile file, ChatRun run, SendRun rows, RowRecorder recorder, ResultFile? output, bool isDry, bool isSimulated, ChatRunOptions options)
    {
        long started = run.Counts[OutboundChatStatus.Started] + run.Counts[OutboundChatStatus.AlreadyStarted];
        if (run.EndedBy is { } ending)
        {
            _host.Error.WriteLine(ToolTexts.Error(OptionNames.InText(ending.Message)));
        }

        foreach (string line in isDry
            ? RunSummary.OfPreview(run.Counts, rows.Previewed, options)
            : RunSummary.Of(run.Counts, file.Rows, rows.Elapsed, isSimulated))
        {
            _host.Out.WriteLine(line);
        }

        if (output is not null && recorder.Trouble is null && run.Counts.Total + rows.Previewed > 0)
        {
            _host.Out.WriteLine(ToolTexts.ResultsWritten(output.Path));
        }

        return _host.Stop.IsCancellationRequested ? ExitCode.Interrupted
            : run.EndedBy is not null && started == 0 && !recorder.HasUnknown ? ExitCode.CouldNotBegin
            : started + rows.Previewed == file.Rows && recorder.Trouble is null ? ExitCode.Success
            : ExitCode.SomeRowsNot;
    }
}
