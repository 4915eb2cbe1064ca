namespace OutboundChat.Tool.Simulation;

/// <summary>What befalls a request that is in order.</summary>
internal enum Fault
{
    None,

    /// <summary>500 InternalServiceException; nothing was done.</summary>
    InternalError,

    /// <summary>The connection ends without an answer, and nothing was done.</summary>
    DroppedBefore,

    /// <summary>The connection ends without an answer, and everything was done: only asking again with the same token finds out.</summary>
    DroppedAfter,

    /// <summary>Everything was done, and the answer comes late.</summary>
    SlowAnswer,
}
