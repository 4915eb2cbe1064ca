namespace OutboundChat;

/// <summary>What a check found out about one row, without sending it.</summary>
public sealed class OutboundChatReport
{
    /// <summary>The row's number in its run, the first is 1. A header is not counted.</summary>
    public required long Row { get; init; }

    /// <summary>Whether the row would be sent.</summary>
    public bool Valid => Problems.Count == 0;

    /// <summary>The destination in E.164, or as it was given where it is not a phone number.</summary>
    public string? Destination { get; init; }

    /// <summary>The ISO code of the destination's country; null where its number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>What the numbering plan uses the number for: Mobile, FixedLine, FixedLineOrMobile, TollFree, …, or Unknown.</summary>
    public string? NumberType { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; init; }

    /// <summary>The message as it would go out; a message template as its identifier and its variables.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// How an SMS of this message is encoded: GSM-7, or UCS-2 as soon as one character is not in GSM-7. Null for other channels.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>How many SMS parts the message takes, each of which carriers count and bill. Null for other channels.</summary>
    public int? SmsParts { get; init; }

    /// <summary>Every rule that the row breaks.</summary>
    public required IReadOnlyList<RequestProblem> Problems { get; init; }

    /// <summary>What can be sent and probably should not be.</summary>
    public IReadOnlyList<RequestProblem> Warnings { get; init; } = [];

    /// <summary>The row as it came.</summary>
    public object? InputObject { get; init; }
}
