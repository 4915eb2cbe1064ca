namespace OutboundChat.Workflows;

/// <summary>
/// A request rate that Step Functions can keep: a number of concurrent requests, each sent after a wait of whole seconds. Any t seconds
/// have at most Lanes + Lanes / Seconds * t requests, which is the limit of a token bucket.
/// </summary>
/// <param name="Lanes">The number of concurrent requests; at most the burst of the quota.</param>
/// <param name="Seconds">The minimum time between two requests of a lane, in seconds.</param>
internal readonly record struct WorkflowPace(int Lanes, int Seconds)
{
    /// <summary>More concurrent child executions need a higher Step Functions quota than some accounts have.</summary>
    private const int MostLanes = 1000;

    /// <summary>In seconds. Longer waits would hide slow answers even better, but delay the first request and the retries.</summary>
    private const int LongestWait = 10;

    /// <summary>The request rate per second.</summary>
    public double PerSecond => (double)Lanes / Seconds;

    /// <summary>
    /// The fastest pace within a quota. Of equally fast ones, it is the one with the longest wait, which slow answers affect least.
    /// </summary>
    public static WorkflowPace Within(double requestsPerSecond, int burst)
    {
        WorkflowPace best = Of(1);
        for (int lanes = 2; lanes <= Math.Min(burst, MostLanes); lanes++)
        {
            WorkflowPace pace = Of(lanes);
            best = pace.Seconds <= LongestWait && pace.PerSecond >= best.PerSecond ? pace : best;
        }

        return best;

        WorkflowPace Of(int lanes) => new(lanes, Math.Max(1, (int)Math.Ceiling(lanes / requestsPerSecond)));
    }

    /// <summary>The minimum time for a number of requests.</summary>
    public TimeSpan TimeFor(long requests) => TimeSpan.FromSeconds((requests + Lanes - 1) / Lanes * Seconds);
}
