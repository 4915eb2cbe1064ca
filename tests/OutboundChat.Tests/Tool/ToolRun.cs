using OutboundChat.Tool;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Tool;

/// <summary>Runs the tool inside the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    static ToolRun() => Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");

    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<ToolRun> RunAsync(params string[] args) => RunAsync(host => host, args);

    public static async Task<ToolRun> RunAsync(Func<ToolHost, ToolHost> change, params string[] args)
    {
        using StringWriter output = new(), error = new();
        ToolHost host = change(new ToolHost { Out = TextWriter.Synchronized(output), Error = TextWriter.Synchronized(error) });
        int code = await Task.Run(() => ToolApp.RunAsync(args, host), TestContext.Current.CancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>What it takes to send to a simulator outside the tool.</summary>
    public static string[] To(Simulator simulator) =>
    [
        "--endpoint-url", simulator.Url.ToString(), "--region", SimulatorOptions.DefaultRegion,
        "--access-key", SimulatorCredentials.Default.AccessKey, "--secret-key", SimulatorCredentials.Default.SecretKey,
        "--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource,
        "--requests-per-second", "1000", "--burst", "1000",
    ];
}
