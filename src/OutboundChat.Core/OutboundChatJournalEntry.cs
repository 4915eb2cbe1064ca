namespace OutboundChat;

/// <summary>What a journal records of one row. Times are UTC, and null if no request was about to be sent.</summary>
public sealed class OutboundChatJournalEntry
{
    /// <summary>
    /// The row's number, from 1, in the latest run that sent it; other runs may have given it another. With -InputObject, its number among
    /// those rows.
    /// </summary>
    public long Row { get; internal set; }

    /// <summary>The row's state: Started, Unknown, Failed, NotSent or Invalid.</summary>
    public string State => Known.ToString();

    internal OutboundChatJournalState Known { get; set; } = OutboundChatJournalState.NotSent;

    /// <summary>The masked recipient. A journal holds no whole phone number.</summary>
    public string? Destination { get; internal set; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; internal set; }

    /// <summary>The contact that was started.</summary>
    public string? ContactId { get; internal set; }

    /// <summary>The identifier of the Amazon Connect instance, so that Get-OutboundChatContact needs no more than this object.</summary>
    public string? InstanceId { get; internal set; }

    /// <summary>The idempotency token that the row's requests carried.</summary>
    public string? ClientToken { get; internal set; }

    /// <summary>How many requests were sent for it, in all runs that recorded an outcome.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When the first request was sent that started the chat, or may have.</summary>
    public DateTime? FirstSent { get; internal set; }

    /// <summary>When the journal last recorded something about it.</summary>
    public DateTime? LastChange { get; internal set; }

    /// <summary>The code of the last error.</summary>
    public string? ErrorCode { get; internal set; }

    /// <summary>The row that was piped in, as it was given; null if none was.</summary>
    public object? InputObject { get; internal set; }

    internal OutboundChatJournalEntry Copy() => (OutboundChatJournalEntry)MemberwiseClone();
}

/// <summary>The state of a row in a journal.</summary>
internal enum OutboundChatJournalState
{
    /// <summary>The service started the chat; no run starts it again.</summary>
    Started,

    /// <summary>A request was sent, and its outcome is unknown. The next run sends it again, with the same token.</summary>
    Unknown,

    /// <summary>The chat was certainly not started; the next run tries again.</summary>
    Failed,

    /// <summary>
    /// No request was sent: the run was stopped before, the row's turn never came, or the row was excluded, invalid or outside its send
    /// window. The next run decides again.
    /// </summary>
    NotSent,

    /// <summary>The row's phone number is not valid, so no run sends it until it is corrected.</summary>
    Invalid,
}
