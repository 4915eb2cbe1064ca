namespace OutboundChat;

/// <summary>How far a contact has come, as its timestamps tell.</summary>
public enum OutboundChatContactState
{
    /// <summary>It was created; neither a queue nor an agent has had it yet.</summary>
    Started,

    /// <summary>It was put into a queue, and no agent has it yet.</summary>
    Queued,

    /// <summary>An agent was connected, and it has not ended.</summary>
    Connected,

    /// <summary>It was disconnected.</summary>
    Ended,
}
