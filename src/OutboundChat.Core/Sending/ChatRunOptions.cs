using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>How a run sends. The defaults of the pace are the service's documented default quota.</summary>
public sealed class ChatRunOptions
{
    public const double DefaultRequestsPerSecond = 2;
    public const int DefaultBurst = 5, DefaultThrottleLimit = 16, DefaultMaxAttempts = 8;

    /// <summary>How many chats an instance may have open unless AWS raised that: the largest trap of a large run, so it is said before it is met.</summary>
    public const int DefaultActiveChats = 500;

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

    /// <summary>The clock; tests replace it.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The spread of retries; tests give a seed.</summary>
    internal Random Jitter { get; init; } = Random.Shared;

    /// <summary>A pacer of the run's own; null shares the process's.</summary>
    internal RequestPacer? Pacer { get; init; }
}
