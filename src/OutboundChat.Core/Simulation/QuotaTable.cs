using System.Collections.Concurrent;

namespace OutboundChat.Simulation;

/// <summary>The request quotas: one for each operation and Region, as in the service.</summary>
internal sealed class QuotaTable(double perSecond, int burst, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Operation, string Region), TokenBucket> _buckets = new();

    /// <summary>Takes one request's share; false when the quota is used up. A rate of 0 means that there is no quota.</summary>
    public bool TryTake(string operation, string region) =>
        perSecond == 0 || _buckets.GetOrAdd((operation, region), _ => new TokenBucket(perSecond, burst, time)).TryTake();
}

/// <summary>A quota as the service documents it: a bucket of <paramref name="burst"/> requests that refills at a steady rate.</summary>
internal sealed class TokenBucket(double perSecond, int burst, TimeProvider time)
{
    private readonly object _lock = new();
    private double _tokens = burst;
    private long _filled = time.GetTimestamp();

    public bool TryTake()
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_filled, now).TotalSeconds * perSecond));
            _filled = now;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
