namespace OutboundChat.Journal;

/// <summary>What a line of a journal tells.</summary>
internal enum JournalEvent
{
    /// <summary>A run began.</summary>
    Run,

    /// <summary>A row's first request of this run is about to leave.</summary>
    Sending,

    /// <summary>It did not leave after all.</summary>
    Withdrawn,

    /// <summary>The service started the chat.</summary>
    Started,

    /// <summary>The chat was certainly not started.</summary>
    Failed,

    /// <summary>No answer came: the chat may have been started.</summary>
    Unknown,

    /// <summary>A run ended by itself or was stopped; one that was killed has no such line.</summary>
    End,
}
