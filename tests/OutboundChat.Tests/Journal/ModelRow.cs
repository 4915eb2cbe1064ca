namespace OutboundChat.Tests.Journal;

/// <summary>The state of a row in the model of a journal. Immutable.</summary>
internal sealed record ModelRow
{
    public OutboundChatJournalState State { get; init; } = OutboundChatJournalState.NotSent;

    /// <summary>When the request left that started the chat, or may have.</summary>
    public DateTimeOffset FirstSent { get; init; }

    public string? Token { get; init; }

    public string? ContactId { get; init; }

    public int Attempts { get; init; }

    /// <summary>Whether this run has sent it.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether its outcome is to come.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Whether a run before this one may have started it.</summary>
    public bool WasUnknown { get; init; }
}
