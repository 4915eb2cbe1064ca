namespace OutboundChat.Tests.Sending;

/// <summary>
/// A clock on which waiting takes no time: every timer fires at once and moves the clock on by what it would have waited.
/// </summary>
internal sealed class CompressedTime : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];
    private long _now;

    /// <summary>Every wait so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    /// <summary>The time at the beginning. Setting it sets the clock.</summary>
    public DateTimeOffset Start { get; set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Called each time that the wall clock is read.</summary>
    public Action? Asked { get; set; }

    public TimeSpan Elapsed => TimeSpan.FromTicks(Interlocked.Read(ref _now));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow()
    {
        Asked?.Invoke();
        return Start + Elapsed;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            lock (_waits)
            {
                _waits.Add(dueTime);
            }

            Interlocked.Add(ref _now, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new FiredTimer();
    }
}
