using System.Diagnostics;

namespace OutboundChat.Tests;

public class PowerShellProgramTests
{
    [Fact]
    public async Task The_process_is_PowerShell_and_not_a_launcher()
    {
        ProcessStartInfo start = await PowerShellProgram.StartInfoAsync("-Command", "$PID");
        start.RedirectStandardOutput = true;

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"{process.Id}", output.Trim());
    }
}
