namespace OutboundChat;

/// <summary>What a journal knows of a row.</summary>
public enum OutboundChatJournalState
{
    /// <summary>The service started the chat; no run starts it again.</summary>
    Started,

    /// <summary>A request left, and no answer is known: the next run asks again, with the same token.</summary>
    Unknown,

    /// <summary>The chat was certainly not started; the next run tries again.</summary>
    Failed,

    /// <summary>The run was stopped before the row's request left; the next run sends it.</summary>
    NotSent,
}
