using NodaTime;
using OutboundChat.Journal;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>A row that was built and checked, and waits for its turn or has ended already.</summary>
internal sealed class PreparedChat
{
    /// <summary>The row's number in its run, the first is 1.</summary>
    public required long Row { get; init; }

    public required ChatRequestDraft Draft { get; init; }

    /// <summary>The row as it came.</summary>
    public required object? InputObject { get; init; }

    /// <summary>The row's result, where it ends here; null where it may be sent.</summary>
    public OutboundChatResult? Result { get; set; }

    /// <summary>What the row is known by in a journal or a batch; null where there is neither.</summary>
    public RowName? Name { get; init; }

    /// <summary>When an earlier run sent a request that may have started the chat; null where none did.</summary>
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>Where the recipient may be; none where any hour will do.</summary>
    public IReadOnlyList<DateTimeZone> Zones { get; set; } = [];

    /// <summary>What its attempts have shown so far; null before the first.</summary>
    public ChatAttempts? Attempts { get; set; }

    /// <summary>The row's result.</summary>
    /// <param name="status">How it ended.</param>
    /// <param name="notice">What to tell the user; null where there is nothing.</param>
    public OutboundChatResult ToResult(OutboundChatStatus status, Notice? notice = null) => new()
    {
        Row = Row,
        Status = status,
        InstanceId = Draft.Request.InstanceId,
        Destination = Draft.Destination,
        Country = Draft.Given.Number?.Country,
        Channel = Draft.Channel,
        ClientToken = Draft.Request.ClientToken,
        ErrorId = status is OutboundChatStatus.Invalid or OutboundChatStatus.Failed ? notice?.Id : null,
        ErrorCode = notice?.Id,
        ErrorMessage = notice?.Text,
        Problems = Draft.Problems,
        Warnings = Draft.Warnings,
        InputObject = InputObject,
    };

    /// <summary>What a check reports of the row: its problems, and why Start-OutboundChatContact would pass over it.</summary>
    /// <param name="closed">Why it would not be sent at this hour; null where it would.</param>
    public OutboundChatReport ToReport(Notice? closed = null)
    {
        string? message = Draft.Request.InitialSystemMessage?.Content;
        SmsEncoding? encoding = message is not null && Draft.Channel == ChannelName.Sms ? SmsEncoding.Of(message) : null;
        return new OutboundChatReport
        {
            Row = Row,
            Destination = Draft.Destination,
            Country = Draft.Given.Number?.Country,
            NumberType = Draft.Given.Number is { } number ? NumberWarnings.NameOf(number.Type) : null,
            Channel = Draft.Channel,
            Message = message,
            Encoding = encoding?.Name,
            SmsParts = encoding?.Parts,
            Problems = Result is null || !Draft.IsValid
                ? Draft.Problems
                : [new RequestProblem("DestinationEndpoint", Result.ErrorCode!, Result.ErrorMessage!)],
            Warnings = closed is null ? Draft.Warnings : [.. Draft.Warnings, new RequestProblem("SendWindow", closed)],
            InputObject = InputObject,
        };
    }
}
