namespace OutboundChat.Sending;

/// <summary>Leave to send one request, now.</summary>
/// <param name="TakenAt">When, on the pacer's clock.</param>
public readonly record struct RequestPermit(long TakenAt);
