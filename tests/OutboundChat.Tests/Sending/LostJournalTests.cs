using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Tool;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Sending;

/// <summary>The journal is gone in the midst of a run, as with a drive of the network.</summary>
public sealed class LostJournalTests : IDisposable
{
    private const int Rows = 60, ThrottleLimit = 4;

    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder["journal.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_leaves_any_more_and_what_is_under_way_is_told(bool isReplaced)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a file that is open.");
        using JournaledRuns runs = new() { ThrottleLimit = ThrottleLimit };
        await using TokenService service = new();
        int arrived = 0, arrivedBefore = 0;
        service.After = _ =>
        {
            if (Interlocked.Increment(ref arrived) == 10)
            {
                arrivedBefore = service.Requests.Count;
                Lose(runs.JournalPath, isReplaced);
            }

            return Task.FromResult<Loopback.LoopbackAnswer?>(null);
        };
        List<OutboundChatResult> results = [];
        using ChatRun run = runs.Begin(service.Url);
        foreach (ChatRequestInput row in JournaledRuns.Rows(Rows))
        {
            run.Send(run.Prepare(row, row), results.Add);
        }

        run.Complete(results.Add);

        // Those that were under way, or about to leave, when it went.
        Assert.InRange(service.Requests.Count, arrivedBefore, arrivedBefore + ThrottleLimit);
        Assert.Equal(service.Chats.Select(chat => chat.ContactId).Order(), results.Select(result => result.ContactId).OfType<string>().Order());
        Assert.Equal(Rows, results.Count);
        Assert.All(results.Where(result => result.ContactId is null), result => Assert.Equal((0, (string?)null), (result.Attempts, result.ErrorId)));
        Assert.Equal(nameof(Texts.JournalUnwritable), run.EndedBy?.ErrorId);
    }

    [Fact]
    public async Task The_program_says_so_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a file that is open.");
        await using Simulator simulator = await StartAsync();
        string path = _folder.Write("contacts.csv", "Phone\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"+120655501{i:00}\n")));
        ToolRun run = await ToolRun.RunAsync(["send", path, .. ToolRun.To(simulator), "--journal-path", JournalPath]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"error: the journal '{JournalPath}' can't be written any more, so the run is stopped, and nothing was sent that is not in it: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains($" rows: {simulator.Contacts.Count} started, ", run.Out, StringComparison.Ordinal);
    }

    private static void Lose(string path, bool isReplaced)
    {
        File.Delete(path);
        if (isReplaced)
        {
            // As an editor does that saves what it read a while ago.
            File.WriteAllText(path, "{\"outboundChatJournal\":1,");
        }
    }

    private Task<Simulator> StartAsync()
    {
        int arrived = 0;
        return Simulator.StartAsync(new SimulatorOptions
        {
            RequestsPerSecond = 0,
            ActiveChats = 0,
            OnRequest = _ =>
            {
                if (Interlocked.Increment(ref arrived) == 10)
                {
                    Lose(JournalPath, isReplaced: false);
                }
            },
        });
    }
}
