using System.Globalization;
using OutboundChat.Bench.Clients;

namespace OutboundChat.Bench.Benchmarks;

/// <summary>The processor time of a request, against AWS's JavaScript client and against an HttpClient that only signs.</summary>
internal sealed class SendCost : IBenchmark
{
    private const double JavaScriptTarget = 0.4, HttpTarget = 2;

    public string Name => "send";

    public string What => "processor time of a request against AWS's JavaScript client and a bare HttpClient";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchOptions options, CancellationToken stop)
    {
        int requests = options.Rows / 5;
        Figure javaScript = new(
            Name, $"{requests:N0} requests, ThrottleLimit {MeasuredClient.Concurrency} / @aws-sdk/client-connect", "µs", JavaScriptTarget);
        Figure http = new(
            Name,
            $"{requests:N0} requests, ThrottleLimit {MeasuredClient.Concurrency} / HttpClient with AWSSDK.Core's signer",
            "µs",
            HttpTarget);
        string? missing = await FindJavaScriptAsync(options, stop);
        List<Func<Task<double>>> clients = [() => OwnAsync("own"), () => OwnAsync("http")];
        if (missing is null)
        {
            clients.Add(JavaScriptAsync);
        }

        double[][] times = await Rounds.TakeTurnsAsync(options.Rounds, [.. clients]);
        return [
            missing is null ? javaScript.Of(times[0], times[2]) : javaScript with { NotMeasured = missing }, http.Of(times[0], times[1])];

        Task<double> OwnAsync(string kind) => MeasureAsync(url => ["dotnet", BenchFiles.Bench, "client", kind, url, $"{requests}"], stop);

        Task<double> JavaScriptAsync() => MeasureAsync(
            url =>
                [
                    "node",
                    BenchFiles.JavaScriptClient,
                    BenchFiles.JavaScriptPackages,
                    url,
                    $"{MeasuredClient.WarmUp(requests)}",
                    $"{requests}",
                    $"{MeasuredClient.Concurrency}",
                    SampleRequest.Json],
            stop);
    }

    private static async Task<double> MeasureAsync(Func<string, string[]> command, CancellationToken stop)
    {
        using SimulatorProgram simulator = await SimulatorProgram.StartAsync(0, 1);
        string[] words = command(simulator.Url.AbsoluteUri);
        ChildProgram client = await ChildProgram.RunAsync(words[0], words[1..], stop);
        return double.Parse(client.LastLine, CultureInfo.InvariantCulture);
    }

    /// <summary>A quick look installs nothing: tests, which install the same packages, may be under way.</summary>
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
