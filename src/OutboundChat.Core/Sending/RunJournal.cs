using OutboundChat.Journal;

namespace OutboundChat.Sending;

/// <summary>Writes the lines of one run into its journal.</summary>
internal sealed class RunJournal(ChatJournal journal, TimeProvider time)
{
    /// <summary>The longest error code in a journal: codes come from the service, and may be anything.</summary>
    private const int MaxCode = 100;

    /// <summary>Records that the run begins.</summary>
    public Task BeginAsync() => journal.WriteAsync(Record(JournalEvent.Run));

    /// <summary>Records that the row's first request of this run is about to leave.</summary>
    /// <param name="chat">The row.</param>
    /// <param name="sent">When, by the service's clock if that is known.</param>
    public Task SendingAsync(PreparedChat chat, DateTimeOffset sent) => journal.WriteAsync(Record(JournalEvent.Sending) with
    {
        Time = sent,
        Key = chat.Name!.Value.Key,
        Body = chat.Name.Value.Body,
        Recipient = chat.Name.Value.Recipient,
        Token = chat.Draft.Request.ClientToken == chat.Name.Value.Key ? null : chat.Draft.Request.ClientToken,
        Row = chat.Row,
        Destination = Wording.Mask(chat.Draft.Destination),
        Channel = chat.Draft.Channel,
        InstanceId = chat.Draft.Request.InstanceId,
    });

    /// <summary>Records that the service refused a row, which is sent again in this run.</summary>
    /// <param name="chat">The row.</param>
    /// <param name="errorCode">The service's code.</param>
    public Task RefusedAsync(PreparedChat chat, string? errorCode) => journal.WriteAsync(
        Record(JournalEvent.Failed) with { Key = chat.Name!.Value.Key, ErrorCode = Shorten(errorCode) });

    /// <summary>Records the outcome of a row that was about to leave.</summary>
    /// <param name="chat">The row.</param>
    /// <param name="result">Its result.</param>
    /// <param name="isUnknown">Whether the chat may have been started although no answer said so.</param>
    public Task EndedAsync(PreparedChat chat, OutboundChatResult result, bool isUnknown) => journal.WriteAsync(
        Record(result.Outcome switch
        {
            OutboundChatStatus.Started => JournalEvent.Started,
            _ when isUnknown => JournalEvent.Unknown,
            OutboundChatStatus.NotAttempted => JournalEvent.Withdrawn,
            _ => JournalEvent.Failed,
        }) with
        {
            Key = chat.Name!.Value.Key,
            ContactId = result.ContactId,
            Attempts = result.Attempts,
            ErrorCode = Shorten(result.ErrorCode),
        });

    /// <summary>Records that the run ends.</summary>
    /// <param name="counts">How its rows ended.</param>
    /// <param name="isCompleted">Whether every row had its turn.</param>
    /// <param name="errorId">The ErrorId of the failure that ended it early, if any.</param>
    public Task EndAsync(RunCounts counts, bool isCompleted, string? errorId) => journal.WriteAsync(Record(JournalEvent.End) with
    {
        Completed = isCompleted,
        ErrorCode = errorId,
        Counts = new(counts.ByStatus),
    });

    private JournalRecord Record(JournalEvent what) => new() { Event = what, Time = time.GetUtcNow() };

    private static string? Shorten(string? code) => code is { Length: > MaxCode } ? code[..MaxCode] : code;
}
