namespace OutboundChat;

/// <summary>What a journal knows of one row. Times are UTC; they are null where no request was about to leave.</summary>
public sealed class OutboundChatJournalEntry
{
    /// <summary>
    /// The row's number in the latest run that sent it; it may have had another in other runs. With rows given, its place among them.
    /// </summary>
    public long Row { get; internal set; }

    /// <summary>What the journal knows of the row: Started, Unknown, Failed, NotSent or Invalid.</summary>
    public string State => Known.ToString();

    internal OutboundChatJournalState Known { get; set; } = OutboundChatJournalState.NotSent;

    /// <summary>The recipient, masked: a journal holds no whole phone number.</summary>
    public string? Destination { get; internal set; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; internal set; }

    /// <summary>The contact that was started.</summary>
    public string? ContactId { get; internal set; }

    /// <summary>The identifier of the Amazon Connect instance, so that Get-OutboundChatContact needs no more than this object.</summary>
    public string? InstanceId { get; internal set; }

    /// <summary>The idempotency token that the row's requests carried.</summary>
    public string? ClientToken { get; internal set; }

    /// <summary>How many requests left for it, in all runs whose outcome is known.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When the first request left that started the chat, or may have.</summary>
    public DateTime? FirstSent { get; internal set; }

    /// <summary>When the journal was told of it for the last time.</summary>
    public DateTime? LastChange { get; internal set; }

    /// <summary>The code of the last error.</summary>
    public string? ErrorCode { get; internal set; }

    /// <summary>The row that was asked about, as it was given; null where none was.</summary>
    public object? InputObject { get; internal set; }

    internal OutboundChatJournalEntry Copy() => (OutboundChatJournalEntry)MemberwiseClone();
}

/// <summary>What a journal knows of a row.</summary>
internal enum OutboundChatJournalState
{
    /// <summary>The service started the chat; no run starts it again.</summary>
    Started,

    /// <summary>A request left, and no answer is known: the next run asks again, with the same token.</summary>
    Unknown,

    /// <summary>The chat was certainly not started; the next run tries again.</summary>
    Failed,

    /// <summary>No request left for the row: its turn did not come, or the run was stopped before. The next run sends it.</summary>
    NotSent,

    /// <summary>The row's number can't be sent to, so no run sends it until it is corrected.</summary>
    Invalid,
}
