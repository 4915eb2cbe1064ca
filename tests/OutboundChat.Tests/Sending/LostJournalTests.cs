using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

/// <summary>The journal is gone in the midst of a run, as with a drive of the network.</summary>
public class LostJournalTests
{
    private const int Rows = 60, ThrottleLimit = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_more_rows_are_sent_and_requests_in_progress_have_results(bool isReplaced)
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

        // The requests that were in progress, or about to be sent, when the journal was lost.
        Assert.InRange(service.Requests.Count, arrivedBefore, arrivedBefore + ThrottleLimit);
        Assert.Equal(
            service.Chats.Select(chat => chat.ContactId).Order(), results.Select(result => result.ContactId).OfType<string>().Order());
        Assert.Equal(Rows, results.Count);
        Assert.All(
            results.Where(result => result.ContactId is null),
            result => Assert.True(
                result.Attempts == 0 && result.ErrorId is nameof(Texts.RunStopped) or nameof(Texts.JournalUnwritable)));
        Assert.Equal(nameof(Texts.JournalUnwritable), run.EndedBy?.ErrorId);
    }

    private static void Lose(string path, bool isReplaced)
    {
        File.Delete(path);
        if (isReplaced)
        {
            // As an editor does when it saves an earlier version.
            File.WriteAllText(path, "{\"outboundChatJournal\":1,");
        }
    }
}
