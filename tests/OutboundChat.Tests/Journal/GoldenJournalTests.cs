using Microsoft.Extensions.Time.Testing;
using OutboundChat.Journal;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tests.Sending;

namespace OutboundChat.Tests.Journal;

/// <summary>
/// Pins the journal's format: <c>journal-0.1.jsonl</c> was written by version 0.1 of the module, <c>journal-0.2.jsonl</c> by the same two
/// runs of version 0.2. Runs must still write them byte for byte, and a run that resumes them must treat every row as those versions would.
/// </summary>
public sealed class GoldenJournalTests : IDisposable
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "OutboundChat.Tests", "Journal"),
        s_golden = Path.Combine(s_folder, "journal-0.1.jsonl");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_runs_write_the_same_bytes()
    {
        await SendFirstRun();
        _time.Advance(TimeSpan.FromHours(1.5));
        await SendSecondRun();

        Assert.Equal(File.ReadAllText(Path.Combine(s_folder, "journal-0.2.jsonl")), File.ReadAllText(_folder["journal.jsonl"]));
    }

    [Fact]
    public async Task A_run_that_resumes_a_journal_of_version_01_continues_in_its_format()
    {
        File.WriteAllText(_folder["journal.jsonl"], FirstLines(JournalEvent.End));
        _time.Advance(TimeSpan.FromHours(1.5));
        await SendSecondRun();

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
    public void Its_rows_are_found_by_recipient()
    {
        JournalRows rows = new(JournalHistory.Read(s_golden), Country.Find("US"));

        Assert.Equal(
            ["Unknown 1", "Started 2", "NotSent 3", "Invalid 4"],
            new[] { "206 555 0102", "+12065550100", "+12065550199", "102" }
                .Select(number => rows.Find(new ChatRequestInput { DestinationEndpoint = number }, number))
                .Select(entry => $"{entry.State} {entry.Row}"));
    }

    [Fact]
    public async Task A_recipient_that_version_01_recorded_under_another_number_is_found()
    {
        File.WriteAllText(_folder["journal.jsonl"], FirstLines(null));
        await WriteAsync(MisreadRow(), "+54111523456789", JournalEvent.Started);

        Assert.Equal("contact-1", new JournalRows(JournalHistory.Read(_folder["journal.jsonl"]), null).Find(MisreadRow(), "row").ContactId);
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

        // Fingerprints of version 0.1 can be compared with today's.
        string otherText = nameof(Texts.StartedWithOtherText);
        Assert.Equal([2L], results.Where(result => result.Warnings.Any(warning => warning.Rule == otherText)).Select(result => result.Row));

        // The retry has the token of the request that may have started the chat. It is known from the journal only.
        Assert.Equal(JournalHistory.Read(s_golden).Entries[2].ClientToken, (string?)Assert.Single(server.Requests).Json["ClientToken"]);
    }

    [Theory]
    [InlineData(1, nameof(JournalEvent.Started), nameof(OutboundChatStatus.AlreadyStarted), null)]
    [InlineData(1, nameof(JournalEvent.Unknown), nameof(OutboundChatStatus.Failed), nameof(Texts.OutcomeOfOtherText))]
    [InlineData(1, nameof(JournalEvent.Failed), nameof(OutboundChatStatus.Started), null)]
    [InlineData(2, nameof(JournalEvent.Started), nameof(OutboundChatStatus.Started), null)]
    public async Task A_row_that_version_01_recorded_under_another_number_is_found_in_its_journals(
        int version, string outcome, string status, string? errorCode)
    {
        if (version == 1)
        {
            File.WriteAllText(_folder["journal.jsonl"], FirstLines(null));
        }

        ChatRequestInput row = MisreadRow();
        await WriteAsync(row, "+54111523456789", Enum.Parse<JournalEvent>(outcome));
        await using LoopbackServer server = new(Started("contact-2"));
        OutboundChatResult result = Assert.Single(Send(server, row));

        Assert.Equal((status, "+5491123456789"), (result.Status, result.Destination));
        Assert.Equal(
            status switch
            {
                nameof(OutboundChatStatus.AlreadyStarted) => "contact-1",
                nameof(OutboundChatStatus.Started) => "contact-2",
                _ => null,
            },
            result.ContactId);
        Assert.Equal(errorCode, status == nameof(OutboundChatStatus.Failed) ? result.ErrorCode : null);
        Assert.Equal(status == nameof(OutboundChatStatus.Started) ? 1 : 0, server.Requests.Count);
    }

    [Fact]
    public async Task A_recipient_that_version_01_recorded_under_another_number_is_not_messaged_on_another_channel()
    {
        File.WriteAllText(_folder["journal.jsonl"], FirstLines(null));
        ChatRequestInput row = MisreadRow();
        await WriteAsync(row, "+54111523456789", JournalEvent.Started);
        row.Channel = "WhatsApp";
        await using LoopbackServer server = new(Started("contact-2"));

        Assert.Equal(nameof(OutboundChatStatus.Duplicate), Assert.Single(Send(server, row)).Status);
        Assert.Empty(server.Requests);
    }

    private static ChatRequestInput MisreadRow()
    {
        ChatRequestInput row = Row(0);
        (row.DestinationEndpoint, row.DefaultCountry) = ("011 15-2345-6789", "54");
        return row;
    }

    /// <summary>The first lines of the journal of version 0.1: its header, or as far as the first line of a kind.</summary>
    private static string FirstLines(JournalEvent? last)
    {
        string[] lines = File.ReadAllLines(s_golden);
        int end = last is null ? 0 : Array.FindIndex(lines, line => line.Contains($"\"event\":\"{last}\"", StringComparison.Ordinal));
        return string.Concat(lines[..(end + 1)].Select(line => line + "\n"));
    }

    /// <summary>Records the outcome of a row under the number that another version read.</summary>
    private async Task WriteAsync(ChatRequestInput row, string number, JournalEvent outcome)
    {
        ChatRequestDraft draft = new ChatRequestBuilder(new ChatRequestOptions()).Build(row);
        RowName name = new RowIdentity("golden", allowDuplicate: false).Of(draft.Request, number, draft.Channel);
        using ChatJournal journal = ChatJournal.Open(
            _folder["journal.jsonl"], new JournalOptions { Batch = "golden", Rehearsal = true, Time = _time });
        JournalRecord record = new() { Event = JournalEvent.Sending, Time = _time.GetUtcNow(), Key = name.Key };
        await journal.WriteAsync(record with { Body = name.Body, Recipient = name.Recipient, Row = 1, Destination = "+54*********789" });
        await journal.WriteAsync(record with { Event = outcome, ContactId = outcome == JournalEvent.Started ? "contact-1" : null });
    }

    private async Task SendFirstRun()
    {
        await using LoopbackServer server = new(Started("contact-1"), Refused(), LoopbackAnswer.Drop, Started("contact-4"));
        Send(server, Row(0), Row(1, "Bonjour, ça va?"), Row(2), Row(3, token: "my-token"));
    }

    private async Task SendSecondRun()
    {
        await using LoopbackServer server = new(Started("contact-2"), Refused(), Started("contact-5"));
        Send(server, Row(0), Row(1, "Bonjour, ça va?"), Row(2), Row(3, token: "my-token"), Row(4, channel: "WhatsApp"));
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

    /// <summary>One run that sends one row at a time, so that the order of its lines is fixed.</summary>
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
