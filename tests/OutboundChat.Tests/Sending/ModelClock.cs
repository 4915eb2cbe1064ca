namespace OutboundChat.Tests.Sending;

/// <summary>
/// A clock on which waiting takes no time. A wait runs the events that are scheduled for that time, in order. It has one flow of control,
/// so every run is the same.
/// </summary>
internal sealed class ModelClock : TimeProvider
{
    private readonly PriorityQueue<Action, (long At, long Number)> _events = new();
    private long _now, _number, _timers;

    public double Seconds => (double)_now / TimeSpan.TicksPerSecond;

    /// <summary>Timers so far.</summary>
    public long Timers => _timers;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    /// <summary>Lets something happen later.</summary>
    public void In(double seconds, Action happen) => _events.Enqueue(happen, (_now + (long)(seconds * TimeSpan.TicksPerSecond), _number++));

    /// <summary>Advances to the next event.</summary>
    public void HappenNext()
    {
        _events.TryDequeue(out Action? happen, out (long At, long Number) when);
        _now = when.At;
        happen!();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            _timers++;
            long due = _now + dueTime.Ticks;
            while (_events.TryPeek(out _, out (long At, long Number) next) && next.At <= due)
            {
                HappenNext();
            }

            _now = due;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new FiredTimer();
    }
}
