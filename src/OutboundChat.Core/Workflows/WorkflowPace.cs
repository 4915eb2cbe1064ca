namespace OutboundChat.Workflows;

/// <summary>
/// A pace that Step Functions can keep: so many requests at a time, each of which waits so many whole seconds before it leaves. In any t
/// seconds there are at most Lanes + Lanes / Seconds * t requests, which is a token bucket's promise.
/// </summary>
/// <param name="Lanes">Requests at a time; at most the burst.</param>
/// <param name="Seconds">The least time between two requests of a lane.</param>
internal readonly record struct WorkflowPace(int Lanes, int Seconds)
{
    /// <summary>More child executions than this at a time need quotas of Step Functions that not every account has.</summary>
    private const int MostLanes = 1000;

    /// <summary>Longer waits make up for slow answers even better, and delay the first request and the retries.</summary>
    private const int LongestWait = 10;

    /// <summary>Requests a second in the long run.</summary>
    public double PerSecond => (double)Lanes / Seconds;

    /// <summary>The fastest pace within a quota; of equally fast ones the one with the longest wait, where answers cost least.</summary>
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

    /// <summary>The shortest time that so many requests take.</summary>
    public TimeSpan TimeFor(long requests) => TimeSpan.FromSeconds((requests + Lanes - 1) / Lanes * Seconds);
}
