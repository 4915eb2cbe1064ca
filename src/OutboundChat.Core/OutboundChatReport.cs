namespace OutboundChat;

/// <summary>The outcome of checking one row, which is not sent.</summary>
public sealed class OutboundChatReport
{
    /// <summary>The row's number, from 1. Empty rows count; a header does not.</summary>
    public required long Row { get; init; }

    /// <summary>
    /// Whether the row has no problems. Duplicates and excluded destinations are problems here, since they would be skipped.
    /// </summary>
    public bool Valid => Problems.Count == 0;

    /// <summary>The destination in E.164, or as given if it is not a phone number.</summary>
    public string? Destination { get; init; }

    /// <summary>The ISO code of the destination's country; null if its number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>
    /// The number's type in its numbering plan: Mobile, FixedLine, FixedLineOrMobile, TollFree, PremiumRate, SharedCost, Voip,
    /// PersonalNumber, Pager, Uan, Voicemail or Unknown; null if it is not a phone number.
    /// </summary>
    public string? NumberType { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; init; }

    /// <summary>The message as it would be sent; for a message template, its identifier and its variables.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// How the message is encoded as SMS: GSM-7, or UCS-2 if any character is not in GSM-7. Null for other channels, and without a message.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>How many SMS parts the message takes; carriers bill each part. Null for other channels, and without a message.</summary>
    public int? SmsParts { get; init; }

    /// <summary>Every rule that the row breaks.</summary>
    public required IReadOnlyList<RequestProblem> Problems { get; init; }

    /// <summary>Reasons why the row can be sent but probably should not be.</summary>
    public IReadOnlyList<RequestProblem> Warnings { get; init; } = [];

    /// <summary>The original row.</summary>
    public object? InputObject { get; init; }
}
