using Amazon.Connect.Model;
using OutboundChat.Numbers;

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

    /// <summary>The destination as its country's numbering plan knows it; null where it is not a phone number.</summary>
    public PhoneNumberReading? Number { get; init; }

    public bool IsValid => Problems.Count == 0;

    /// <param name="row">The row's number in its run.</param>
    /// <param name="problems">What keeps the row from being sent, the draft's own problems included.</param>
    /// <param name="inputObject">The row as it came.</param>
    public OutboundChatReport ToReport(long row, IReadOnlyList<RequestProblem> problems, object? inputObject)
    {
        string? message = Request.InitialSystemMessage?.Content;
        SmsEncoding? encoding = message is not null && Channel == ChannelName.Sms ? SmsEncoding.Of(message) : null;
        return new OutboundChatReport
        {
            Row = row,
            Destination = Destination,
            Channel = Channel,
            Message = message,
            Encoding = encoding?.Name,
            SmsParts = encoding?.Parts,
            Problems = problems,
            InputObject = inputObject,
        };
    }
}
