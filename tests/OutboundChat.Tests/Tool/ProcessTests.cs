using System.Diagnostics;
using System.Globalization;
using OutboundChat.Tool;

namespace OutboundChat.Tests.Tool;

/// <summary>The program as its own process, where signals and redirected output can be seen.</summary>
public class ProcessTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private static readonly string s_appointments = Path.Combine(Repository.Root, "samples", "appointments.csv");

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_run_after_what_is_under_way(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill.");
        using Process tool = Start("send", s_appointments, "--simulate", "--requests-per-second", "2", "--burst", "5");
        string? first = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        Process.Start("kill", ["-" + signal, tool.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        string output = await EndAsync(tool);

        Assert.StartsWith("Sending 240 rows", first, StringComparison.Ordinal);
        Assert.Equal(130, tool.ExitCode);
        Assert.Contains(" not attempted, in ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_simulator_ends_well_when_it_is_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill.");
        using Process tool = Start("simulate");
        string? first = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        Process.Start("kill", ["-TERM", tool.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        string output = await EndAsync(tool);

        Assert.StartsWith("Amazon Connect is simulated at http://127.0.0.1:", first, StringComparison.Ordinal);
        Assert.Equal(0, tool.ExitCode);
        Assert.EndsWith("Ended; 0 chats started.", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_account_it_is_said_what_was_tried()
    {
        using Process tool = Start("send", s_appointments, "--instance-id", "i", "--contact-flow-id", "f", "--source", "arn:aws:connect:us-west-2:123456789012:phone-number/a");
        string output = await EndAsync(tool);

        Assert.Equal((2, string.Empty), (tool.ExitCode, output));
        Assert.StartsWith("error: no credentials; tried --access-key, --profile-name, AWS_ACCESS_KEY_ID,", await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_bare_number()
    {
        using Process tool = Start("--version");
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", await EndAsync(tool));
    }

    private static Process Start(params string[] args)
    {
        ProcessStartInfo start = new("dotnet", ["exec", typeof(ToolApp).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = start.Environment["AWS_CONFIG_FILE"] = Path.Combine(Path.GetTempPath(), "outbound-chat-has-no-such-file");
        return Process.Start(start)!;
    }

    private static async Task<string> EndAsync(Process tool)
    {
        using CancellationTokenSource longest = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        longest.CancelAfter(s_longest);
        try
        {
            string output = await tool.StandardOutput.ReadToEndAsync(longest.Token);
            await tool.WaitForExitAsync(longest.Token);
            return output;
        }
        catch (OperationCanceledException)
        {
            tool.Kill();
            throw;
        }
    }
}
