namespace OutboundChat;

/// <summary>One run of a journal. Times are UTC.</summary>
public sealed class OutboundChatJournalRun
{
    /// <summary>When it began.</summary>
    public required DateTime Began { get; init; }

    /// <summary>When it ended; null where it goes on, or was killed.</summary>
    public DateTime? Ended { get; internal set; }

    /// <summary>Whether every row had its turn.</summary>
    public bool Completed { get; internal set; }

    /// <summary>The ErrorId of what ended it before its rows did.</summary>
    public string? EndedBy { get; internal set; }

    /// <summary>How many of its rows ended in which status; empty where it did not end by itself.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; internal set; } = new Dictionary<string, long>();
}
