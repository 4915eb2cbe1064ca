using OutboundChat.Sending;

namespace OutboundChat.Tool.Running;

/// <summary>How far a run is.</summary>
internal readonly record struct RunProgress(long Done, long Total, long Started, TimeSpan Elapsed)
{
    public static RunProgress Of(RunCounts counts, long total, TimeSpan elapsed) => new(counts.Total, total, counts[OutboundChatStatus.Started], elapsed);

    public double PerSecond => Elapsed > TimeSpan.Zero ? Done / Elapsed.TotalSeconds : 0;

    /// <summary>Null while it can't be told.</summary>
    public TimeSpan? Left => PerSecond > 0 ? TimeSpan.FromSeconds(Math.Max(0, Total - Done) / PerSecond) : null;
}
