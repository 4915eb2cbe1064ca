using System.Diagnostics;

namespace OutboundChat.Bench;

/// <summary>The outcome of a program.</summary>
/// <param name="LastLine">The last line of its output, in which a script prints what it measured.</param>
/// <param name="PeakMemory">The most memory that it held at once, in MiB.</param>
internal sealed record ChildProgram(string LastLine, double PeakMemory)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(20), s_look = TimeSpan.FromMilliseconds(20);

    /// <summary>Starts a program without this machine's AWS settings.</summary>
    public static Process Start(string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end, and keeps the last line of its output.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<ChildProgram> RunAsync(string program, IEnumerable<string> arguments, CancellationToken stop)
    {
        using Process process = Start(program, arguments);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        ending.CancelAfter(s_longest);
        try
        {
            process.StandardInput.Close();
            Task<string> output = LastLineAsync(process.StandardOutput, ending.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(ending.Token);
            long peak = 0;
            while (!process.HasExited)
            {
                peak = Math.Max(peak, Peak(process));
                await Task.WhenAny(output, Task.Delay(s_look, ending.Token));
                if (output.IsCompleted)
                {
                    await process.WaitForExitAsync(ending.Token);
                }
            }

            return process.ExitCode == 0
                ? new ChildProgram(await output, peak / 1024.0 / 1024)
                : throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {await output} {await errors}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Whether a program is in the PATH.</summary>
    public static bool Exists(string program)
    {
        string[] suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Any(folder => suffixes.Any(suffix => File.Exists(Path.Combine(folder, program + suffix))));
    }

    /// <summary>In bytes; 0 if the process has just ended.</summary>
    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static async Task<string> LastLineAsync(StreamReader output, CancellationToken stop)
    {
        string last = string.Empty;
        while (await output.ReadLineAsync(stop) is { } line)
        {
            last = line.Length > 0 ? line : last;
        }

        return last;
    }
}
