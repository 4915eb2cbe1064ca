namespace OutboundChat;

/// <summary>What a journal tells in all.</summary>
public sealed class OutboundChatJournalSummary
{
    public required string JournalPath { get; init; }

    /// <summary>What its rows' tokens are derived from.</summary>
    public required string? BatchId { get; init; }

    /// <summary>Whether it is of a rehearsal on its own machine, where nobody received anything.</summary>
    public required bool Rehearsal { get; init; }

    /// <summary>Rows that it knows, whatever their state.</summary>
    public required long Total { get; init; }

    public required long Started { get; init; }

    /// <summary>Rows whose chat may have been started; the next run asks again.</summary>
    public required long Unknown { get; init; }

    public required long Failed { get; init; }

    public required long NotSent { get; init; }

    /// <summary>Its runs, the first one first.</summary>
    public required IReadOnlyList<OutboundChatJournalRun> Runs { get; init; }
}

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
