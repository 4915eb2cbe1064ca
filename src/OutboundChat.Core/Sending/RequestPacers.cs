using System.Collections.Concurrent;

namespace OutboundChat.Sending;

/// <summary>
/// The pacers of this process, one for each account, Region, endpoint and operation, because that is what the service's quota counts:
/// several pipelines at once keep within it together. The only state that outlives a run.
/// </summary>
internal static class RequestPacers
{
    private static readonly ConcurrentDictionary<string, RequestPacer> s_pacers = new(StringComparer.Ordinal);

    /// <summary>The pacer for <paramref name="key"/>, at the pace that was asked for last.</summary>
    public static RequestPacer Get(string key, double requestsPerSecond, int burst)
    {
        RequestPacer pacer = s_pacers.GetOrAdd(key, _ => new RequestPacer(requestsPerSecond, burst, TimeProvider.System));
        pacer.Configure(requestsPerSecond, burst);
        return pacer;
    }
}
