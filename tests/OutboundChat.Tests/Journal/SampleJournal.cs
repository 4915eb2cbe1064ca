using OutboundChat.Journal;

namespace OutboundChat.Tests.Journal;

/// <summary>A journal of two runs, with a line of every kind.</summary>
internal static class SampleJournal
{
    public static readonly JournalOptions Options = new() { Batch = "spring recall", Rehearsal = true };

    /// <summary>The records of its lines after the first.</summary>
    public static IReadOnlyList<JournalRecord> Records { get; } =
    [
        Record(JournalEvent.Run),
        Sending('a'), Record(JournalEvent.Started, 'a') with { ContactId = "contact-1", Attempts = 1 },
        Sending('b'), Record(JournalEvent.Failed, 'b') with { ErrorCode = "InvalidRequestException", Attempts = 1 },
        Sending('c'), Record(JournalEvent.Unknown, 'c') with { ErrorCode = "OutcomeUnknown", Attempts = 8 },
        Record(JournalEvent.End) with { Completed = true, Counts = new() { ["Started"] = 1, ["Failed"] = 2 } },
        Record(JournalEvent.Run),
        Sending('d'), Record(JournalEvent.Withdrawn, 'd') with { Attempts = 0 },
        Sending('e'), Record(JournalEvent.Started, 'e') with { ContactId = "contact-2", Attempts = 2 },
    ];

    /// <summary>The key of a row.</summary>
    public static string Key(char row) => new(row, 64);

    public static JournalRecord Sending(char row) => Record(JournalEvent.Sending, row) with
    {
        Body = new string('0', 32),
        Row = row - 'a' + 1,
        Destination = "+12******100",
        Channel = "SMS",
        InstanceId = "11111111-2222-3333-4444-555555555555",
    };

    public static async Task WriteAsync(string path)
    {
        using ChatJournal journal = ChatJournal.Open(path, Options);
        foreach (JournalRecord record in Records)
        {
            await journal.WriteAsync(record);
        }
    }

    private static JournalRecord Record(JournalEvent what, char? row = null) =>
        new() { Event = what, Time = DateTimeOffset.UnixEpoch, Key = row is { } letter ? Key(letter) : null };
}
