using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>A request, as complete as it could be built, with its problems and warnings.</summary>
internal sealed class ChatRequestDraft
{
    public required StartOutboundChatContactRequest Request { get; init; }

    public required ProblemList Problems { get; init; }

    /// <summary>The row's destination, as it was given and as it was read.</summary>
    public required Destination Given { get; init; }

    /// <summary>The destination in E.164, or as given if it is not a phone number.</summary>
    public string? Destination => Given.Endpoint?.Address ?? Given.Text;

    /// <summary>SMS or WhatsApp; as given if it is neither.</summary>
    public required string? Channel { get; init; }

    /// <summary>Reasons why the row can be sent but probably should not be.</summary>
    public required ProblemList Warnings { get; init; }

    /// <summary>The message template and its variables, for display; null if there is none.</summary>
    public string? TemplateText => Request.InitialTemplatedSystemMessage is not { } template
        ? null
        : $"[{template.MessageTemplateId}] " + string.Join(
            ", ",
            (template.TemplateAttributes?.CustomAttributes ?? []).Select(variable => $"{variable.Key}={variable.Value}"));

    /// <summary>How the message is encoded as SMS; null for other channels, and without a message.</summary>
    public SmsEncoding? Encoding =>
        Channel == ChannelName.Sms && Request.InitialSystemMessage?.Content is { } text ? SmsEncoding.Of(text) : null;

    public bool IsValid => Problems.Count == 0;
}
