using OutboundChat.Sending;

namespace OutboundChat.Tool.Running;

/// <summary>How far a run is.</summary>
/// <param name="Done">Rows whose outcome is known.</param>
/// <param name="Paced">Those of them that took their time.</param>
/// <param name="Total">Rows of the file.</param>
/// <param name="Started">Rows that are started, by this run or by an earlier one.</param>
/// <param name="Elapsed">Since the run began.</param>
internal readonly record struct RunProgress(long Done, long Paced, long Total, long Started, TimeSpan Elapsed)
{
    public static RunProgress Of(RunCounts counts, long total, TimeSpan elapsed) =>
        new(counts.Total, counts.Paced, total, counts[OutboundChatStatus.Started] + counts[OutboundChatStatus.AlreadyStarted], elapsed);

    public double PerSecond => Elapsed > TimeSpan.Zero ? Paced / Elapsed.TotalSeconds : 0;

    /// <summary>Null while it can't be told.</summary>
    public TimeSpan? Left => PerSecond > 0 ? TimeSpan.FromSeconds(Math.Max(0, Total - Done) / PerSecond) : null;
}
