using System.Text.Json;

namespace OutboundChat.Tests;

/// <summary>The benchmarks run; their figures depend on the machine and are not tested.</summary>
public class BenchTests
{
    private static readonly TimeSpan s_time = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_quick_look_runs_every_benchmark()
    {
        // It is built with the tests, into folders of the same names.
        string[] built = [.. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..]];
        string program = Path.Combine([Repository.Root, "bench", "OutboundChat.Bench", .. built, "OutboundChat.Bench.dll"]);
        (int exitCode, string output) = await ChildProcess.RunAsync("dotnet", [program, "--quick", "--json"], Repository.Root, s_time);
        Assert.True(exitCode == 0, output);
        using JsonDocument figures = JsonDocument.Parse(output);
        Assert.Equal(
            ["check", "resume", "send", "pace", "pace", "import", "firstuse", "firstuse", "memory", "memory"],
            figures.RootElement.EnumerateArray().Select(figure => figure.GetProperty("benchmark").GetString()));
        Assert.All(
            figures.RootElement.EnumerateArray(),
            figure => Assert.True(figure.TryGetProperty("notMeasured", out _) || figure.GetProperty("ours").GetDouble() >= 0, output));
    }
}
