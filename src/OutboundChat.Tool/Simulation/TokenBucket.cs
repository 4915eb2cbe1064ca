namespace OutboundChat.Tool.Simulation;

/// <summary>A quota as the service documents it: a bucket that holds <paramref name="burst"/> requests and fills at a steady rate.</summary>
/// <param name="perSecond">How fast it fills; 0 for no quota.</param>
internal sealed class TokenBucket(double perSecond, int burst, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _tokens = burst;
    private long _filled = time.GetTimestamp();

    /// <summary>Takes one request's share; false where the bucket is empty.</summary>
    public bool TryTake()
    {
        if (perSecond == 0)
        {
            return true;
        }

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
