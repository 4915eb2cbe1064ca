namespace OutboundChat.Sending;

/// <summary>What a failed attempt means for its row and its run.</summary>
internal enum SendFailureKind
{
    /// <summary>The service refused this request, and would refuse it again.</summary>
    Refused,

    /// <summary>The request rate is exceeded.</summary>
    Throttled,

    /// <summary>The quota of active chats is full.</summary>
    QuotaFull,

    /// <summary>The service failed.</summary>
    ServiceFailed,

    /// <summary>The request left, and no answer came.</summary>
    Unknown,

    /// <summary>No connection: the request never left.</summary>
    Unreachable,

    /// <summary>The credentials are wrong or expired, or a request can't be prepared at all.</summary>
    Setup,

    /// <summary>An earlier attempt may have started the chat, and another one could start a second.</summary>
    TooOld,

    /// <summary>The run was stopped before the attempt.</summary>
    Stopped,
}
