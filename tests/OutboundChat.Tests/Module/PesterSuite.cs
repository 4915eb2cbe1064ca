using System.ComponentModel;
using System.Text.Json;

namespace OutboundChat.Tests.Module;

/// <summary>
/// The Pester files, run once, all in one PowerShell of their own, over the module that the build laid out. Where PowerShell or Pester is not to be
/// had, <see cref="Missing"/> says why.
/// </summary>
public sealed class PesterSuite : IAsyncLifetime
{
    private const int NoPester = 3;
    private static readonly Version s_oldest = new(7, 4);
    private static readonly TimeSpan s_startTime = TimeSpan.FromMinutes(1), s_runTime = TimeSpan.FromMinutes(5);

    private Dictionary<string, PesterFile> _files = [];

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Pester");

    /// <summary>Why the suite can't be run here; null if it was.</summary>
    public string? Missing { get; private set; }

    /// <summary>What became of a file's tests.</summary>
    public PesterFile Of(string file) => _files[file];

    public async ValueTask InitializeAsync()
    {
        Missing = await FindPowerShellAsync();
        if (Missing is not null)
        {
            return;
        }

        string results = Path.GetTempFileName();
        try
        {
            (int exitCode, string output) = await RunAsync(s_runTime, "-File", Path.Combine(Folder, "Invoke-Suite.ps1"), results);
            if (exitCode == NoPester)
            {
                Missing = "Pester 5 is not installed.";
                return;
            }

            Assert.True(exitCode == 0, output);
            _files = JsonSerializer.Deserialize<PesterFile[]>(await File.ReadAllTextAsync(results))!.ToDictionary(file => file.File);
        }
        finally
        {
            File.Delete(results);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string?> FindPowerShellAsync()
    {
        try
        {
            (_, string version) = await RunAsync(s_startTime, "-Command", "$PSVersionTable.PSVersion.ToString()");
            return Version.TryParse(version.Split('-')[0], out Version? found) && found >= s_oldest ? null : $"PowerShell {s_oldest} or later is needed, and this is {version}.";
        }
        catch (Win32Exception)
        {
            return "PowerShell is not installed.";
        }
    }

    private static Task<(int ExitCode, string Output)> RunAsync(TimeSpan time, params string[] arguments) => ChildProcess.RunAsync(
        "pwsh",
        ["-NoProfile", "-NonInteractive", .. arguments],
        Folder,
        time,
        variables:
        [
            ("OUTBOUND_CHAT_TOOL", Path.Combine(AppContext.BaseDirectory, "outbound-chat.dll")),
            ("OUTBOUND_CHAT_STAND_INS", AppContext.BaseDirectory),
            ("NO_COLOR", "1"),
            ("POWERSHELL_TELEMETRY_OPTOUT", "1"),
            ("POWERSHELL_UPDATECHECK", "Off"),
        ]);
}
