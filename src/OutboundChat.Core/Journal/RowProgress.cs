namespace OutboundChat.Journal;

/// <summary>The state of one row, from all of a journal's lines about it.</summary>
/// <param name="Position">
/// The position of the line that matters to the next run: the one that says that the row was started, or else the one of the first request
/// that may have started it.
/// </param>
/// <param name="State">What is known of the row.</param>
internal readonly record struct RowProgress(long Position, OutboundChatJournalState State)
{
    /// <summary>Before the journal's first line about the row.</summary>
    public static RowProgress None { get; } = new(0, OutboundChatJournalState.NotSent);

    /// <summary>Whether the next run must know of the row: it was started, or may have been.</summary>
    public bool MayExist => State is OutboundChatJournalState.Started or OutboundChatJournalState.Unknown;

    /// <param name="what">The next line about the row.</param>
    /// <param name="position">The position of that line.</param>
    /// <param name="run">The position of the line that began its run.</param>
    public RowProgress After(JournalEvent what, long position, long run) => (State, what) switch
    {
        (OutboundChatJournalState.Started, _) => this,
        (_, JournalEvent.Started) => new(position, OutboundChatJournalState.Started),
        (_, JournalEvent.Failed) => new(position, OutboundChatJournalState.Failed),
        (_, JournalEvent.Withdrawn) => new(position, OutboundChatJournalState.NotSent),
        // A later run asks again, and the age of the first request counts. A second record of the same run was written after the service
        // corrected this machine's clock: its time is the right one.
        (OutboundChatJournalState.Unknown, JournalEvent.Sending) when Position < run => this,
        (_, JournalEvent.Sending) => new(position, OutboundChatJournalState.Unknown),
        _ => this with { State = OutboundChatJournalState.Unknown },
    };
}
