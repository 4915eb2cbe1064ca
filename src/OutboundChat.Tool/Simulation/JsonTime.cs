namespace OutboundChat.Tool.Simulation;

/// <summary>Times as the service writes them.</summary>
internal static class JsonTime
{
    /// <summary>Seconds since 1970, with milliseconds as the fraction.</summary>
    public static decimal Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;
}
