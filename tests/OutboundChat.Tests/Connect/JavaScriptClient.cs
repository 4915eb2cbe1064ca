using System.ComponentModel;
using System.Text.Json;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>
/// AWS's own JavaScript client, driven once for all cases of the conformance test. Where node or the package is not to be had,
/// <see cref="Missing"/> says why.
/// </summary>
public sealed class JavaScriptClient : IAsyncLifetime
{
    private const int OldestNode = 20;
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RunTime = TimeSpan.FromMinutes(1);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "conformance");

    private Dictionary<string, LoopbackRequest> _sent = [];

    /// <summary>Why the client cannot be run here; null if it was.</summary>
    public string? Missing { get; private set; }

    /// <summary>What the client sent for that case.</summary>
    public LoopbackRequest Sent(string name) => _sent[name];

    public async ValueTask InitializeAsync()
    {
        Missing = await FindNodeAsync() ?? await InstallAsync();
        if (Missing is not null)
        {
            return;
        }

        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        var cases = JsonSerializer.Serialize(ConformanceCases.All.Values, JsonSerializerOptions.Web);
        var (exitCode, output) = await RunAsync("node", ["send.mjs", server.Url], RunTime, cases);
        Assert.True(exitCode == 0, output);
        Assert.Equal(ConformanceCases.All.Count, server.Requests.Count);
        _sent = ConformanceCases.All.Keys.Zip(server.Requests).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string?> FindNodeAsync()
    {
        try
        {
            var (_, version) = await RunAsync("node", ["--version"], RunTime);
            return int.TryParse(version.TrimStart('v').Split('.')[0], out var major) && major >= OldestNode
                ? null
                : $"node {OldestNode} or later is needed, and this is {version}.";
        }
        catch (Win32Exception)
        {
            return "node is not installed.";
        }
    }

    private static async Task<string?> InstallAsync()
    {
        // npm writes this file last, so it is there only when everything else is.
        var installed = File.GetLastWriteTimeUtc(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return null;
        }

        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            string[] arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0"];
            var (exitCode, output) = await RunAsync(npm, arguments, InstallTime);
            return exitCode == 0 ? null : $"npm ci failed in tests/conformance: {output.Split('\n')[0]}";
        }
        catch (Exception e) when (e is Win32Exception or TimeoutException)
        {
            return $"npm ci failed in tests/conformance: {e.Message}";
        }
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, TimeSpan time, string input = "") =>
        ChildProcess.RunAsync(program, arguments, Folder, time, input);
}
