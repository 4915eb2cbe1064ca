using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OutboundChat.Tests.Tool;
using OutboundChat.Tool;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Killing;

/// <summary>
/// Processes that are killed at any moment and started again until they are done. The environment variable OUTBOUND_CHAT_KILLS says how often;
/// without it, it is a few times.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20260907, FewKills = 6;

    private static readonly int s_kills =
        int.TryParse(Environment.GetEnvironmentVariable("OUTBOUND_CHAT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : FewKills;

    [Fact]
    public Task Every_recipient_has_one_chat_however_often_the_program_is_killed() => KillAsync(s_kills, Tool);

    [Fact]
    public async Task Every_recipient_has_one_chat_however_often_PowerShell_is_killed()
    {
        try
        {
            await KillAsync(s_kills / 4, PowerShell);
        }
        catch (Win32Exception)
        {
            Assert.Skip("PowerShell is not installed.");
        }
    }

    private async Task KillAsync(int wanted, Func<KilledRun, ProcessStartInfo> command)
    {
        Random random = new(Seed);
        (int files, int runs, int kills, int chats, int doubles, int missing) = (0, 0, 0, 0, 0, 0);
        TimeSpan life = default;
        Stopwatch clock = Stopwatch.StartNew();
        try
        {
            for (; kills < wanted; files++)
            {
                await using KilledRun run = await KilledRun.StartAsync(Seed + files);
                for (int? code = null; code != 0;)
                {
                    // The first file is sent undisturbed, to know how long that takes.
                    KillMoment moment = files > 0 && kills < wanted ? KillMoment.Next(random, life) : default;
                    code = await run.RunAsync(command(run), moment);
                    runs++;
                    kills += code is null ? 1 : 0;
                    run.AssertTruth();
                }

                life = files == 0 ? clock.Elapsed : life;
                (chats, doubles, missing) = (chats + run.Chats, doubles + run.Doubles, missing + run.Missing);
                run.AssertDone();
            }
        }
        finally
        {
            output.WriteLine($"{files} files, {runs} runs, {kills} kills, {chats} chats, {doubles} doubles, {missing} missing; {clock.Elapsed.TotalSeconds:0} s.");
        }
    }

    private static ProcessStartInfo Tool(KilledRun run) =>
        new("dotnet", ["exec", typeof(ToolApp).Assembly.Location, "send", run.CsvPath, .. ToolRun.To(run.Simulator), "--journal-path", run.JournalPath]);

    private static ProcessStartInfo PowerShell(KilledRun run) => new(
        "pwsh",
        [
            "-NoProfile", "-NonInteractive", "-Command",
            $$"""
            Import-Module '{{Path.Combine(Repository.Root, "out", "OutboundChat")}}'
            $chat = @{
                InstanceId = '{{SimulatorOptions.DefaultInstanceId}}'; ContactFlowId = '{{SimulatorOptions.DefaultContactFlowId}}'; SourceEndpoint = '{{SimulatorOptions.DefaultSource}}'
                AccessKey = '{{SimulatorCredentials.Default.AccessKey}}'; SecretKey = '{{SimulatorCredentials.Default.SecretKey}}'; Region = '{{SimulatorOptions.DefaultRegion}}'
                EndpointUrl = '{{run.Simulator.Url}}'; RequestsPerSecond = 1000; Burst = 1000; JournalPath = '{{run.JournalPath}}'
            }
            $results = Import-Csv '{{run.CsvPath}}' | Start-OutboundChatContact @chat -ErrorAction SilentlyContinue
            exit [int]($results.Count -eq 0 -or @($results.Status -notmatch 'Started').Count -gt 0)
            """,
        ]);
}
