using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

/// <summary>Runs of one journal, one after the other, in this process; only the clock is compressed.</summary>
internal sealed class JournaledRuns : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompressedTime Time { get; } = new();

    public string JournalPath => _folder["journal.jsonl"];

    public bool AllowDuplicate { get; init; }

    public int MaxAttempts { get; init; } = 1;

    public int ThrottleLimit { get; init; } = 8;

    public QuotaAction QuotaAction { get; init; }

    /// <summary>The journal's current entries, by the row's token.</summary>
    public IReadOnlyDictionary<string, OutboundChatJournalEntry> Entries =>
        JournalHistory.Read(JournalPath).Entries.ToDictionary(entry => entry.ClientToken!);

    public ChatRun Begin(string url)
    {
        ChatRunOptions options = new()
        {
            AllowDuplicate = AllowDuplicate,
            MaxAttempts = MaxAttempts,
            ThrottleLimit = ThrottleLimit,
            QuotaAction = QuotaAction,
            Time = Time,
            Jitter = new Random(20260102),
            Pacer = new RequestPacer(1_000_000, 1000, Time),
        };
        return new ChatRun(options, () => TestSession.At(url), options.OpenJournal(JournalPath, rehearsal: true));
    }

    /// <summary>One whole run; its results by row.</summary>
    public IReadOnlyList<OutboundChatResult> Send(TokenService service, params IEnumerable<ChatRequestInput> rows)
    {
        List<OutboundChatResult> results = [];
        using ChatRun run = Begin(service.Url);
        foreach (ChatRequestInput row in rows)
        {
            run.Send(run.Prepare(row, row), results.Add);
        }

        run.Complete(results.Add);
        return [.. results.OrderBy(result => result.Row)];
    }

    /// <param name="number">The last two digits of a phone number.</param>
    /// <param name="message">The message.</param>
    public static ChatRequestInput Row(int number, string? message = null) => new()
    {
        DestinationEndpoint = $"+120655501{number:00}",
        SourceEndpoint = "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        InstanceId = "11111111-2222-3333-4444-555555555555",
        ContactFlowId = "123ec456-a007-89c0-1234-000000000000",
        InitialSystemMessage = message,
    };

    public static IEnumerable<ChatRequestInput> Rows(int count) => Enumerable.Range(0, count).Select(number => Row(number));

    public void Dispose() => _folder.Dispose();
}
