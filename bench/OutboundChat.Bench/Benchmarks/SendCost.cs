using System.Globalization;
using OutboundChat.Bench.Clients;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>
/// The processor time of a request, against AWS's JavaScript client. No warm-up: the compiling that both runtimes do in between is part of
/// what a file costs.
/// </summary>
internal sealed class SendCost : IBenchmark
{
    private const double Target = 0.33;

    public string Name => "send";

    public string What => "processor time of a request against AWS's JavaScript client";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        int requests = options.Rows;
        Figure figure = new(
            Name, $"{requests:N0} requests, ThrottleLimit {MeasuredClient.Concurrency} / @aws-sdk/client-connect", "µs", Target);
        if (await FindJavaScriptAsync(options, stop) is { } missing)
        {
            return [figure with { NotMeasured = missing }];
        }

        double[][] times = await Rounds.TakeTurnsAsync(options.Rounds, OwnAsync, JavaScriptAsync);
        return [figure.Of(times[0], times[1])];

        Task<double> OwnAsync() => MeasureAsync(url => ["dotnet", BenchFiles.Bench, "client", url, $"{requests}"], stop);

        Task<double> JavaScriptAsync() => MeasureAsync(
            url =>
            [
                "node",
                BenchFiles.JavaScriptClient,
                BenchFiles.JavaScriptPackages,
                url,
                $"{requests}",
                $"{MeasuredClient.Concurrency}",
                SampleRequest.Json,
            ],
            stop);
    }

    private static async Task<double> MeasureAsync(Func<string, string[]> command, CancellationToken stop)
    {
        using SimulatorProgram simulator = await SimulatorProgram.StartAsync(0, 1);
        string[] words = command(simulator.Url.AbsoluteUri);
        ChildProgram client = await ChildProgram.RunAsync(words[0], words[1..], stop);
        return double.Parse(client.LastLine, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Why the JavaScript client can't be used; null if it can. A quick look installs nothing, since tests may be installing it too.
    /// </summary>
    private static async Task<string?> FindJavaScriptAsync(BenchOptions options, CancellationToken stop)
    {
        if (!ChildProgram.Exists("node"))
        {
            return "no node";
        }

        if (File.Exists(Path.Combine(BenchFiles.JavaScriptPackages, "node_modules", ".package-lock.json")))
        {
            return null;
        }

        if (options.IsQuick)
        {
            return "npm ci was not run in tests/conformance";
        }

        try
        {
            await ChildProgram.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--prefix", BenchFiles.JavaScriptPackages, "--no-audit", "--no-fund"],
                stop);
            return null;
        }
        catch (InvalidOperationException)
        {
            return "npm ci failed in tests/conformance";
        }
    }
}
