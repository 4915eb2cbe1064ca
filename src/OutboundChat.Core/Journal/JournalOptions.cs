namespace OutboundChat.Journal;

/// <summary>What a run wants of its journal.</summary>
internal sealed record JournalOptions
{
    /// <summary>The batch that was asked for; null takes the journal's own, which a new one makes up.</summary>
    public string? Batch { get; init; }

    /// <summary>Whether the run may write to somebody several times.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>Whether the run sends to this machine; null where it sends nothing.</summary>
    public bool? Rehearsal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
