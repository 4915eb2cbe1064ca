using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>A request as far as it could be built, and what is wrong with it.</summary>
internal sealed class ChatRequestDraft
{
    public required StartOutboundChatContactRequest Request { get; init; }

    public required ProblemList Problems { get; init; }

    /// <summary>The destination in E.164, or as it was given where it is not a phone number.</summary>
    public required string? Destination { get; init; }

    /// <summary>SMS or WhatsApp; as it was given where it is neither.</summary>
    public required string? Channel { get; init; }

    public bool IsValid => Problems.Count == 0;
}
