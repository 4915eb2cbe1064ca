using Amazon.Connect.Model;
using OutboundChat.Numbers;

namespace OutboundChat.Requests;

/// <summary>A request as far as it could be built, and what is wrong with it.</summary>
internal sealed class ChatRequestDraft
{
    public required StartOutboundChatContactRequest Request { get; init; }

    public required ProblemList Problems { get; init; }

    /// <summary>The row's destination, as it was given and as it was read.</summary>
    public required Destination Given { get; init; }

    /// <summary>The destination in E.164, or as it was given where it is not a phone number.</summary>
    public string? Destination => Given.Endpoint?.Address ?? Given.Text;

    /// <summary>The destination as version 0.1 of this module read it; null where that would have refused it.</summary>
    public string? DestinationOfVersion01 => Given.Text is null ? null : NumberOfVersion01.Of(Given.Text, Given.Country?.Code);

    /// <summary>SMS or WhatsApp; as it was given where it is neither.</summary>
    public required string? Channel { get; init; }

    /// <summary>What can be sent and probably should not be.</summary>
    public required IReadOnlyList<RequestProblem> Warnings { get; init; }

    public bool IsValid => Problems.Count == 0;
}
