using Microsoft.Extensions.Time.Testing;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Journal;

/// <summary>
/// Pins the journal's format: <c>journal-0.1.jsonl</c> was written by version 0.1. The same two runs must still write it byte for byte, and
/// a run
/// that resumes it must treat every row as version 0.1 would.
/// </summary>
public sealed class GoldenJournalTests : IDisposable
{
    private static readonly string s_golden = Path.Combine(Repository.Root, "tests", "OutboundChat.Tests", "Journal", "journal-0.1.jsonl");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_runs_write_the_same_bytes()
    {
        await using LoopbackServer first = new(Started("contact-1"), Refused(), LoopbackAnswer.Drop, Started("contact-4"));
        Send(first, Row(0), Row(1, "Bonjour, ça va?"), Row(2), Row(3, token: "my-token"));
        _time.Advance(TimeSpan.FromHours(1.5));
        await using LoopbackServer second = new(Started("contact-2"), Refused(), Started("contact-5"));
        Send(second, Row(0), Row(1, "Bonjour, ça va?"), Row(2), Row(3, token: "my-token"), Row(4, channel: "WhatsApp"));

        Assert.Equal(File.ReadAllText(s_golden), File.ReadAllText(_folder["journal.jsonl"]));
    }

    [Fact]
    public void Its_rows_and_runs_are_read()
    {
        JournalHistory history = JournalHistory.Read(s_golden);

        Assert.Equal(
            ["Started contact-1", "Started contact-2", "Unknown ", "Started contact-4", "Started contact-5"],
            history.Entries.Select(entry => $"{entry.State} {entry.ContactId}"));
        Assert.Equal("my-token", history.Entries[3].ClientToken);
        Assert.Equal("+12******102", history.Entries[2].Destination);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), history.Entries[2].FirstSent);
        Assert.Equal(("golden", 2, true), (history.Summary.BatchId, history.Summary.Runs.Count, history.Summary.Rehearsal));
        Assert.All(history.Summary.Runs, run => Assert.True(run.Completed));
    }

    [Fact]
    public async Task A_run_resumes_it()
    {
        File.Copy(s_golden, _folder["journal.jsonl"]);
        _time.Advance(TimeSpan.FromDays(1));
        await using LoopbackServer server = new(Started("contact-3"));
        IReadOnlyList<OutboundChatResult> results = Send(
            server, Row(0), Row(1), Row(2), Row(3, token: "my-token"), Row(4, channel: "WhatsApp"), Row(4));

        Assert.Equal(
            ["AlreadyStarted", "AlreadyStarted", "Started", "AlreadyStarted", "AlreadyStarted", "Duplicate"],
            results.Select(result => result.Status.ToString()));
        Assert.Equal(["contact-1", "contact-2", "contact-3", "contact-4", "contact-5", null], results.Select(result => result.ContactId));

        // The retry has the token of the request that may have started the chat. It is known from the journal only.
        Assert.Equal(JournalHistory.Read(s_golden).Entries[2].ClientToken, (string?)Assert.Single(server.Requests).Json["ClientToken"]);
    }

    private static ChatRequestInput Row(int number, string? message = null, string? token = null, string? channel = null)
    {
        ChatRequestInput row = JournaledRuns.Row(number, message);
        (row.ClientToken, row.Channel) = (token, channel);
        return row;
    }

    private static LoopbackAnswer Started(string contact) => LoopbackAnswer.Json($$"""{"ContactId":"{{contact}}"}""");

    private static LoopbackAnswer Refused() =>
        LoopbackAnswer.Json("""{"Message":"no"}""", 400, ("x-amzn-ErrorType", "InvalidRequestException"));

    /// <summary>One run that sends one row after the other, so that its lines have an order.</summary>
    private List<OutboundChatResult> Send(LoopbackServer server, params ReadOnlySpan<ChatRequestInput> rows)
    {
        ChatRunOptions options = new() { MaxAttempts = 1, Time = _time, Pacer = new RequestPacer(1_000_000, 1000, _time) };
        string path = _folder["journal.jsonl"];
        using ChatRun run = new(
            options,
            () => TestSession.At(server.Url),
            ChatJournal.Open(path, new JournalOptions { Batch = File.Exists(path) ? null : "golden", Rehearsal = true, Time = _time }));
        List<OutboundChatResult> results = [];
        foreach (ChatRequestInput row in rows)
        {
            run.Send(run.Prepare(row, row), results.Add);
            run.Complete(results.Add);
        }

        return results;
    }
}
