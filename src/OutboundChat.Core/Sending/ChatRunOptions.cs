using OutboundChat.Exclusions;
using OutboundChat.Journal;
using OutboundChat.Requests;
using OutboundChat.SendWindows;

namespace OutboundChat.Sending;

/// <summary>How a run sends. The defaults of the pace are the service's documented default quota.</summary>
internal sealed record ChatRunOptions
{
    public const double DefaultRequestsPerSecond = 2;
    public const int DefaultBurst = 5, DefaultThrottleLimit = 16, DefaultMaxAttempts = 8, DefaultFailureLimit = 10;

    private const int MaxBatchId = 200;

    private readonly string? _batchId;

    public ChatRequestOptions Request { get; init; } = new();

    /// <summary>Requests a second in the long run, retries included.</summary>
    public double RequestsPerSecond { get; init; } = DefaultRequestsPerSecond;

    /// <summary>Requests that may leave at once after a pause.</summary>
    public int Burst { get; init; } = DefaultBurst;

    /// <summary>Requests under way at once.</summary>
    public int ThrottleLimit { get; init; } = DefaultThrottleLimit;

    /// <summary>Attempts of one row, the first included.</summary>
    public int MaxAttempts { get; init; } = DefaultMaxAttempts;

    /// <summary>Send to a destination again although it came before in this run.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>
    /// Gives each row a token that is derived from this text and from the row's instance, source, channel and destination, so that the
    /// service does not start it again within 7 days. Null: tokens are derived from the journal's batch, or where there is no journal,
    /// random.
    /// </summary>
    /// <exception cref="SetupException">It is empty, or longer than 200 characters.</exception>
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

    /// <summary>Whether the user named the batch, so that rows can't have tokens of their own; otherwise those come before it.</summary>
    public bool IsBatchGiven { get; init; } = true;

    /// <summary>Destinations that must not be messaged.</summary>
    public ExclusionList? Exclusions { get; init; }

    /// <summary>What to do once the quota of active chats is full.</summary>
    public QuotaAction QuotaAction { get; init; }

    /// <summary>How many rows in a row that the service refuses for the same reason end the run; 0 for none.</summary>
    public int FailureLimit { get; init; } = DefaultFailureLimit;

    /// <summary>The hours in which chats may start, in the recipient's own time; null for any hour.</summary>
    public SendWindow? SendWindow { get; init; }

    /// <summary>What to do with rows outside that window.</summary>
    public SendWindowAction SendWindowAction { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Spreads retries.</summary>
    public Random Jitter { get; init; } = Random.Shared;

    /// <summary>A pacer of the run's own; null shares the process's.</summary>
    public RequestPacer? Pacer { get; init; }

    /// <summary>Opens the journal of a run with these options.</summary>
    /// <param name="path">Where it is, or will be.</param>
    /// <param name="rehearsal">Whether the run sends to this machine; null where it sends nothing, and leaves the journal as it is.</param>
    /// <exception cref="SetupException">The journal can't be used for it.</exception>
    public ChatJournal OpenJournal(string path, bool? rehearsal) =>
        ChatJournal.Open(path, new JournalOptions { Batch = BatchId, AllowDuplicate = AllowDuplicate, Rehearsal = rehearsal, Time = Time });
}

/// <summary>What a run does once the quota of concurrent active chats is full.</summary>
internal enum QuotaAction
{
    /// <summary>It ends; the remaining rows are not attempted.</summary>
    Stop,

    /// <summary>It waits some minutes and asks again, until chats have ended.</summary>
    Wait,
}

/// <summary>What a run does with rows outside their send window.</summary>
internal enum SendWindowAction
{
    /// <summary>They are not attempted; a later run sends them.</summary>
    Skip,

    /// <summary>They are held back while others go, and sent when their window opens.</summary>
    Wait,
}
