using OutboundChat.Requests;

namespace OutboundChat;

/// <summary>What became of one row.</summary>
public sealed class OutboundChatResult
{
    /// <summary>The row's number in its run, the first is 1. A header is not counted.</summary>
    public required long Row { get; init; }

    public required OutboundChatStatus Status { get; init; }

    /// <summary>The contact that was started.</summary>
    public string? ContactId { get; init; }

    /// <summary>The identifier of the Amazon Connect instance, so that what comes after a start needs no more than its result.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The destination in E.164, or as it was given where it is no phone number.</summary>
    public string? Destination { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; init; }

    /// <summary>The idempotency token that all attempts of this row carried.</summary>
    public string? ClientToken { get; init; }

    /// <summary>How many requests left for this row.</summary>
    public int Attempts { get; init; }

    /// <summary>From the row's turn to its outcome, waiting for the pace included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The service's identifier of the last request, for AWS Support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The service's error code, or this module's where nothing was answered.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What went wrong and what to do.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Every rule that the row breaks.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>The row as it came, so that failed rows can be exported and run again.</summary>
    public object? InputObject { get; init; }

    /// <summary>The stable identifier of the error that this row is reported with; null where it is no error.</summary>
    internal string? ErrorId { get; init; }

    /// <summary>Whether this row found out that no other could fare better.</summary>
    internal bool EndsRun { get; set; }
}
