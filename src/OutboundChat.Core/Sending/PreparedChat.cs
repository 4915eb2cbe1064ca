using NodaTime;
using OutboundChat.Journal;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>A row that was built and checked. It waits to be sent, or has already ended.</summary>
internal sealed class PreparedChat
{
    /// <summary>The row's number in its run, the first is 1.</summary>
    public required long Row { get; init; }

    public required ChatRequestDraft Draft { get; init; }

    /// <summary>The original row.</summary>
    public required object? InputObject { get; init; }

    /// <summary>The row's result if it has already ended; null if it may be sent.</summary>
    public OutboundChatResult? Result { get; set; }

    /// <summary>The row's identity in a journal or a batch; null if there is neither.</summary>
    public RowName? Name { get; init; }

    /// <summary>When an earlier run sent a request that may have started the chat; null if none did.</summary>
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>The time zones in which the recipient may be; empty without a send window.</summary>
    public IReadOnlyList<DateTimeZone> Zones { get; set; } = [];

    /// <summary>The state of its attempts; null before the first.</summary>
    public ChatAttempts? Attempts { get; set; }

    /// <summary>The row's result.</summary>
    /// <param name="status">How it ended.</param>
    /// <param name="notice">The message for the user, if any.</param>
    public OutboundChatResult ToResult(OutboundChatStatus status, Notice? notice = null) => new()
    {
        Row = Row,
        Outcome = status,
        InstanceId = Draft.Request.InstanceId,
        Destination = Draft.Destination,
        Country = Draft.Given.Number?.Country,
        Channel = Draft.Channel,
        SmsParts = Draft.Encoding?.Parts,
        ClientToken = Draft.Request.ClientToken,
        ErrorId = notice?.Id,
        ErrorCode = notice?.Id,
        ErrorMessage = notice?.Text,
        Problems = Draft.Problems,
        Warnings = Draft.Warnings,
        InputObject = InputObject,
    };

    /// <summary>What a check reports of the row: its problems, and why Start-OutboundChatContact would skip it.</summary>
    /// <param name="closed">Why it would not be sent at this hour; null if it would.</param>
    public OutboundChatReport ToReport(Notice? closed = null)
    {
        string? message = Draft.Request.InitialSystemMessage?.Content, template = Draft.TemplateText;
        SmsEncoding? encoding = Draft.Encoding;
        return new OutboundChatReport
        {
            Row = Row,
            Destination = Draft.Destination,
            Country = Draft.Given.Number?.Country,
            NumberType = Draft.Given.Number is { } number ? NumberWarnings.NameOf(number.Type) : null,
            Channel = Draft.Channel,
            Message = message is not null && template is not null ? $"{message}\n{template}" : message ?? template,
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
