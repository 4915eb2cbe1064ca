using System.Diagnostics;
using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>A run's progress bar: how many rows have ended and how, and how fast, and with a total also how long the rest takes.</summary>
internal sealed class RunProgress(Cmdlet command, RunCounts counts, long total)
{
    /// <summary>Drawing the bar takes longer than a row does.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _shown;
    private bool _isShown;

    /// <summary>How long the run took; how long it has been going on, until it ends.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    private long Started => counts[OutboundChatStatus.Started];

    private long Failed => counts[OutboundChatStatus.Failed] + counts[OutboundChatStatus.Invalid];

    private long Other => counts.Total - Started - Failed;

    private double PerSecond => Elapsed > TimeSpan.Zero ? Started / Elapsed.TotalSeconds : 0;

    /// <summary>Shows where the run is, unless that was shown a moment ago.</summary>
    public void Show()
    {
        TimeSpan elapsed = Elapsed;
        if (elapsed - _shown < s_interval)
        {
            return;
        }

        (_shown, _isShown) = (elapsed, true);
        ProgressRecord record = CreateRecord();
        if (total > 0)
        {
            double left = Math.Max(0, total - counts.Total);
            record.PercentComplete = (int)(100 * (counts.Total / (counts.Total + left)));
            record.SecondsRemaining = counts.Paced > 0 ? (int)Math.Min(elapsed.TotalSeconds / counts.Paced * left, int.MaxValue) : -1;
        }

        command.WriteProgress(record);
    }

    /// <summary>Takes the bar away, and says in the verbose stream how the run went.</summary>
    public void End()
    {
        _watch.Stop();
        if (_isShown)
        {
            ProgressRecord record = CreateRecord();
            record.RecordType = ProgressRecordType.Completed;
            command.WriteProgress(record);
        }

        // A dry run ends no row.
        if (counts.Total > 0)
        {
            command.WriteVerbose(Texts.RunDone(counts.Total, Started, Failed, Other, counts.Retries, Elapsed, PerSecond));
        }
    }

    private ProgressRecord CreateRecord() =>
        new(activityId: 0, Texts.ProgressActivity(), Texts.ProgressStatus(counts.Total, total, Started, Failed, Other, PerSecond));
}
