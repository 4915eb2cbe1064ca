using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>A chat that the simulator created.</summary>
/// <param name="ContactId">Its identifier.</param>
/// <param name="Request">What it was created from.</param>
/// <param name="Started">When it was created.</param>
/// <param name="Expires">When its duration is over.</param>
internal sealed record SimulatedContact(string ContactId, StartOutboundChatContactRequest Request, DateTimeOffset Started, DateTimeOffset Expires)
{
    /// <summary>When it was stopped; null where it was not.</summary>
    public DateTimeOffset? Stopped { get; init; }

    public bool IsOpen(DateTimeOffset now) => Stopped is null && now < Expires;
}
