namespace OutboundChat;

/// <summary>The totals and the runs of a journal.</summary>
public sealed class OutboundChatJournalSummary
{
    public required string JournalPath { get; init; }

    /// <summary>The batch that its rows' tokens are derived from; null if the journal is empty.</summary>
    public required string? BatchId { get; init; }

    /// <summary>Whether its runs were rehearsals with a simulator on their own machine, so that no one was messaged.</summary>
    public required bool Rehearsal { get; init; }

    /// <summary>How many rows it records, in any state.</summary>
    public required long Total { get; init; }

    public required long Started { get; init; }

    /// <summary>Rows whose chat may have been started; the next run sends them again, with the same token.</summary>
    public required long Unknown { get; init; }

    public required long Failed { get; init; }

    public required long NotSent { get; init; }

    /// <summary>Its runs, the oldest first.</summary>
    public required IReadOnlyList<OutboundChatJournalRun> Runs { get; init; }
}

/// <summary>One run of a journal. Times are UTC.</summary>
public sealed class OutboundChatJournalRun
{
    /// <summary>When it began.</summary>
    public required DateTime Began { get; init; }

    /// <summary>When it ended; null if it is still running, or was killed.</summary>
    public DateTime? Ended { get; internal set; }

    /// <summary>Whether the run processed all of its rows.</summary>
    public bool Completed { get; internal set; }

    /// <summary>The ErrorId of the failure that ended it early; null if none did.</summary>
    public string? EndedBy { get; internal set; }

    /// <summary>The number of its rows by status; empty if it is still running, or was killed.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; internal set; } = new Dictionary<string, long>();
}
