using OutboundChat.Exclusions;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.SendWindows;

namespace OutboundChat.Sending;

/// <summary>How a run sends. The default rate and burst are the service's documented default quota.</summary>
internal sealed record ChatRunOptions
{
    public const double DefaultRequestsPerSecond = 2;
    public const int DefaultBurst = 5, DefaultThrottleLimit = 16, DefaultMaxAttempts = 8, DefaultFailureLimit = 10;

    private const int MaxBatchId = 200;

    private readonly string? _batchId;

    public ChatRequestOptions Request { get; init; } = new();

    /// <summary>The request rate per second, including retries.</summary>
    public double RequestsPerSecond { get; init; } = DefaultRequestsPerSecond;

    /// <summary>How many requests may be sent at once after a pause.</summary>
    public int Burst { get; init; } = DefaultBurst;

    /// <summary>The maximum number of requests in progress.</summary>
    public int ThrottleLimit { get; init; } = DefaultThrottleLimit;

    /// <summary>The number of attempts per row, including the first.</summary>
    public int MaxAttempts { get; init; } = DefaultMaxAttempts;

    /// <summary>Whether to send to duplicate destinations, too.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>
    /// The text that each row's token is derived from, with the row's instance, source, channel and destination. The service starts a chat
    /// once per token within 7 days. If null, tokens are derived from the journal's batch or, without a journal, random.
    /// </summary>
    /// <exception cref="SetupException">The text is empty, or longer than 200 characters.</exception>
    public string? BatchId
    {
        get => _batchId;
        init
        {
            _batchId = value?.Trim();
            if (_batchId is { Length: 0 or > MaxBatchId })
            {
                throw new SetupException(Texts.BatchIdInvalid(_batchId.Length, MaxBatchId));
            }
        }
    }

    /// <summary>Whether the user named the batch. Rows can't have their own tokens then; otherwise, these take precedence.</summary>
    public bool IsBatchGiven { get; init; } = true;

    /// <summary>Destinations that must not be messaged.</summary>
    public ExclusionList? Exclusions { get; init; }

    /// <summary>What to do when the quota of active chats is full.</summary>
    public QuotaAction QuotaAction { get; init; }

    /// <summary>How many consecutive rows that the service refuses for the same reason end the run; 0 for no limit.</summary>
    public int FailureLimit { get; init; } = DefaultFailureLimit;

    /// <summary>The hours in which chats may start, in the recipient's time zone; null for any hour.</summary>
    public SendWindow? SendWindow { get; init; }

    /// <summary>What to do with rows outside their send window.</summary>
    public SendWindowAction SendWindowAction { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Randomises the waits before retries.</summary>
    public Random Jitter { get; init; } = Random.Shared;

    /// <summary>The run's own pacer; null to share the process's.</summary>
    public RequestPacer? Pacer { get; init; }

    /// <summary>Opens the journal of a run with these options.</summary>
    /// <param name="path">The path of the journal, which may not exist yet.</param>
    /// <param name="rehearsal">
    /// Whether the run sends to a simulator on this machine; null if it sends nothing and only reads the journal.
    /// </param>
    /// <exception cref="SetupException">The journal can't be used for this run.</exception>
    public ChatJournal OpenJournal(string path, bool? rehearsal) =>
        ChatJournal.Open(path, new JournalOptions { Batch = BatchId, AllowDuplicate = AllowDuplicate, Rehearsal = rehearsal, Time = Time });
}

/// <summary>What a run does when the quota of concurrent active chats is full.</summary>
internal enum QuotaAction
{
    /// <summary>The run ends, and the remaining rows are not attempted.</summary>
    Stop,

    /// <summary>The run waits for some minutes and tries again, until chats have ended.</summary>
    Wait,
}

/// <summary>What a run does with rows outside their send window.</summary>
internal enum SendWindowAction
{
    /// <summary>The rows are not attempted. A later run sends them.</summary>
    Skip,

    /// <summary>The rows are sent when their window opens. Others are sent meanwhile.</summary>
    Wait,
}
