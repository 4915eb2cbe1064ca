namespace OutboundChat;

/// <summary>What became of one row.</summary>
public sealed class OutboundChatResult
{
    /// <summary>The row's number in its run, the first is 1. A header is not counted.</summary>
    public required long Row { get; init; }

    /// <summary>
    /// How the row ended: Started, AlreadyStarted, Duplicate, Excluded, Invalid, Failed or NotAttempted. Text, so that a filter works
    /// wherever results went: to other sessions, to CSV, JSON and CLIXML.
    /// </summary>
    public string Status => Outcome.ToString();

    /// <summary>The contact that was started.</summary>
    public string? ContactId { get; internal set; }

    /// <summary>
    /// The identifier of the Amazon Connect instance, so that the result is all that Get- and Stop-OutboundChatContact need.
    /// </summary>
    public string? InstanceId { get; init; }

    /// <summary>The destination in E.164, or as it was given where it is not a phone number.</summary>
    public string? Destination { get; init; }

    /// <summary>The ISO code of the destination's country; null where its number belongs to none.</summary>
    public string? Country { get; init; }

    /// <summary>SMS or WhatsApp.</summary>
    public string? Channel { get; init; }

    /// <summary>How many SMS parts the message takes, each of which carriers count and bill. Null for other channels.</summary>
    public int? SmsParts { get; init; }

    /// <summary>The idempotency token of all attempts of this row.</summary>
    public string? ClientToken { get; init; }

    /// <summary>How many requests left for this row.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When the outcome was known.</summary>
    public DateTimeOffset Time { get; internal set; }

    /// <summary>From the row's turn to its outcome, waiting for the pace included.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>The service's identifier of the last request, for AWS Support.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>The stable identifier of what kept the row from being started; null where it was started.</summary>
    public string? ErrorId { get; internal set; }

    /// <summary>The service's error code, or this module's where nothing was answered.</summary>
    public string? ErrorCode { get; internal set; }

    /// <summary>What went wrong and what to do.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Every rule that the row breaks.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>What can be sent and probably should not be.</summary>
    public IReadOnlyList<RequestProblem> Warnings { get; init; } = [];

    /// <summary>Whether the service was a simulated one, so that no one was messaged.</summary>
    public bool Rehearsal { get; internal set; }

    /// <summary>The row as it came, so that failed rows can be exported and run again.</summary>
    public object? InputObject { get; init; }

    /// <summary>The session that started the chat, for the commands that go on with it; null where no account was used.</summary>
    internal object? Session { get; set; }

    internal OutboundChatStatus Outcome { get; init; }

    /// <summary>The exception behind the error.</summary>
    internal Exception? Cause { get; set; }
}

/// <summary>How a row ended.</summary>
internal enum OutboundChatStatus
{
    /// <summary>The service created a contact. That is not yet a delivered message.</summary>
    Started,

    /// <summary>An earlier run had started this chat; nothing was sent.</summary>
    AlreadyStarted,

    /// <summary>The same destination came before in this run; nothing was sent.</summary>
    Duplicate,

    /// <summary>The destination is on an exclusion list; nothing was sent.</summary>
    Excluded,

    /// <summary>The row breaks a rule; nothing was sent.</summary>
    Invalid,

    /// <summary>The service refused, or its answer never came.</summary>
    Failed,

    /// <summary>The run ended before this row's turn; nothing was sent.</summary>
    NotAttempted,
}
