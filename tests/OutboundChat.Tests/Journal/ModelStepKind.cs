namespace OutboundChat.Tests.Journal;

/// <summary>The events in the history of a journal.</summary>
public enum ModelStepKind
{
    /// <summary>A row is about to leave.</summary>
    Sent,

    /// <summary>The service corrected the clock, so it is written down again.</summary>
    Corrected,

    /// <summary>A row's outcome is known, or that it is not.</summary>
    Answered,

    /// <summary>The run ends and the next one begins.</summary>
    Stopped,

    /// <summary>The machine crashes, and the next run begins.</summary>
    Crashed,

    /// <summary>Another run wants the journal.</summary>
    Disturbed,
}
