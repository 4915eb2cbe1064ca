using System.Diagnostics;

namespace OutboundChat.Tests;

/// <summary>
/// The PowerShell that tests start: the one that OUTBOUND_CHAT_PWSH names, or else the .NET tool that the repository pins.
/// </summary>
internal static class PowerShellProgram
{
    // The command of a .NET tool is a launcher, and killing it leaves PowerShell running. So PowerShell itself reports its process.
    private const string WhatItIs = "[Environment]::ProcessPath; $PSHOME";

    private static readonly TimeSpan s_startTime = TimeSpan.FromMinutes(1), s_restoreTime = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task<string[]>> s_program = new(FindAsync);

    /// <summary>How to start PowerShell with these arguments, as the process that is started.</summary>
    public static async Task<ProcessStartInfo> StartInfoAsync(params IEnumerable<string> arguments)
    {
        string[] program = await s_program.Value;
        return new ProcessStartInfo(program[0], [.. program[1..], "-NoProfile", "-NonInteractive", .. arguments]);
    }

    private static async Task<string[]> FindAsync()
    {
        string? given = Environment.GetEnvironmentVariable("OUTBOUND_CHAT_PWSH");
        string[] command = [given ?? string.Empty];
        if (string.IsNullOrEmpty(given))
        {
            await RunAsync(["dotnet", "tool", "restore"], s_restoreTime);
            command = ["dotnet", "tool", "run", "pwsh", "--"];
        }

        string[] lines = (
            await RunAsync([.. command, "-NoProfile", "-NonInteractive", "-Command", WhatItIs], s_startTime)).Split(Environment.NewLine);
        string process = lines[^2], home = lines[^1];
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, Path.Combine(home, "pwsh.dll")] : [process];
    }

    private static async Task<string> RunAsync(string[] command, TimeSpan time)
    {
        (int exitCode, string output) = await ChildProcess.RunAsync(command[0], command[1..], Repository.Root, time);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with code {exitCode}: {output}");
    }
}
