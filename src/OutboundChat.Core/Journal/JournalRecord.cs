namespace OutboundChat.Journal;

/// <summary>A line of a journal after the first. No message text, no attribute, no whole phone number and no secret is ever in it.</summary>
internal sealed record JournalRecord
{
    public required JournalEvent Event { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>The row's key; null on lines about a run.</summary>
    public string? Key { get; init; }

    /// <summary>Sending: the row's token, where it is not the key.</summary>
    public string? Token { get; init; }

    /// <summary>Sending: the fingerprint of what the row says.</summary>
    public string? Body { get; init; }

    /// <summary>Sending: names the recipient, where each may be written to once.</summary>
    public string? Recipient { get; init; }

    /// <summary>Sending: the row's number in that run, for people; rows are never known by it.</summary>
    public long? Row { get; init; }

    /// <summary>Sending: the masked recipient.</summary>
    public string? Destination { get; init; }

    public string? Channel { get; init; }

    public string? InstanceId { get; init; }

    /// <summary>Started: the contact.</summary>
    public string? ContactId { get; init; }

    /// <summary>Outcomes: requests that left in this run.</summary>
    public int? Attempts { get; init; }

    /// <summary>Failed, Unknown: the code of the last error. End: what ended the run before its rows did.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>End: whether every row had its turn.</summary>
    public bool? Completed { get; init; }

    /// <summary>End: the rows by status.</summary>
    public Dictionary<string, long>? Counts { get; init; }
}
