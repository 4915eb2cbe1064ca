using System.ComponentModel;

namespace OutboundChat.Tests;

/// <summary>The packages of tests/conformance, which are installed once and run with node.</summary>
internal static class NodePackages
{
    private const int OldestNode = 20;
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RunTime = TimeSpan.FromMinutes(1);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "conformance");
    private static readonly Lazy<Task<string?>> s_missing = new(async () => await FindNodeAsync() ?? await InstallAsync());

    /// <summary>Why the packages can't be used here; null if they can.</summary>
    public static Task<string?> MissingAsync() => s_missing.Value;

    /// <summary>Runs one of the scripts.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string[] arguments, string input) =>
        RunAsync("node", arguments, RunTime, input);

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
