namespace OutboundChat;

/// <summary>The outcome of one row.</summary>
public sealed class OutboundChatResult
{
    /// <summary>The row's number in its run, from 1. Empty rows count; a header does not.</summary>
    public required long Row { get; init; }

    /// <summary>
    /// The outcome: Started, AlreadyStarted, Duplicate, Excluded, Invalid, Failed or NotAttempted. It is a string, so that filters also
    /// work on results from CSV, JSON and CLIXML files and from other sessions.
    /// </summary>
    public string Status => Outcome.ToString();

    /// <summary>The identifier of the contact that was started; null if none was.</summary>
    public string? ContactId { get; internal set; }

    /// <summary>
    /// The identifier of the Amazon Connect instance, so that results can be piped to Get-OutboundChatContact and Stop-OutboundChatContact.
    /// </summary>
    public string? InstanceId { get; init; }

    /// <summary>The destination in E.164, or as given if it is not a phone number.</summary>
    public string? Destination { get; init; }

    /// <summary>The ISO code of the destination's country; null if its number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; init; }

    /// <summary>How many SMS parts the message takes; carriers bill each part. Null for other channels, and without a message.</summary>
    public int? SmsParts { get; init; }

    /// <summary>The idempotency token that all attempts of the row carry.</summary>
    public string? ClientToken { get; init; }

    /// <summary>How many requests were sent for the row in this run.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When the outcome became known.</summary>
    public DateTimeOffset Time { get; internal set; }

    /// <summary>The time from the row's turn to its outcome, including waits for the request quota.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>The service's identifier of the row's last request, for AWS Support.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>The stable identifier of the reason why the row was not started; null if it was.</summary>
    public string? ErrorId { get; internal set; }

    /// <summary>The service's error code, or the ErrorId if the service did not answer.</summary>
    public string? ErrorCode { get; internal set; }

    /// <summary>What is wrong and how to fix it.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Every rule that the row breaks.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>Reasons why the row can be sent but probably should not be.</summary>
    public IReadOnlyList<RequestProblem> Warnings { get; init; } = [];

    /// <summary>Whether the service was simulated, so that no one was messaged.</summary>
    public bool Rehearsal { get; internal set; }

    /// <summary>The original row, so that failed rows can be exported and sent again.</summary>
    public object? InputObject { get; init; }

    /// <summary>The session that started the chat, for commands that results are piped to; null if no account was used.</summary>
    internal object? Session { get; set; }

    internal OutboundChatStatus Outcome { get; init; }

    /// <summary>The exception that caused the error.</summary>
    internal Exception? Cause { get; set; }
}

/// <summary>How a row ended.</summary>
internal enum OutboundChatStatus
{
    /// <summary>The service created a contact. That doesn't mean that the message was delivered.</summary>
    Started,

    /// <summary>An earlier run had started this chat; nothing was sent.</summary>
    AlreadyStarted,

    /// <summary>An earlier row of this run has the same destination; nothing was sent.</summary>
    Duplicate,

    /// <summary>The destination is on an exclusion list; nothing was sent.</summary>
    Excluded,

    /// <summary>The row breaks a rule; nothing was sent.</summary>
    Invalid,

    /// <summary>The service refused the request, or did not answer.</summary>
    Failed,

    /// <summary>The run ended first, the user declined, or the send window was closed; nothing was sent.</summary>
    NotAttempted,
}
