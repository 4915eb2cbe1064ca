namespace OutboundChat;

/// <summary>How a row ended.</summary>
public enum OutboundChatStatus
{
    /// <summary>The service created a contact. That is not yet a delivered message.</summary>
    Started,

    /// <summary>An earlier run had started this chat; nothing was sent.</summary>
    AlreadyStarted,

    /// <summary>The same destination came before in this run; nothing was sent.</summary>
    Duplicate,

    /// <summary>The destination is on an exclusion list; nothing was sent.</summary>
    Excluded,

    /// <summary>The row breaks a rule; nothing was sent.</summary>
    Invalid,

    /// <summary>The service refused, or its answer never came.</summary>
    Failed,

    /// <summary>The run ended before this row's turn; nothing was sent.</summary>
    NotAttempted,
}
