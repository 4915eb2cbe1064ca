using System.Diagnostics;
using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>A progress bar that appears once a command has taken a while, and is not drawn more often than anyone could read it.</summary>
/// <param name="command">Whose bar it is.</param>
/// <param name="activity">What the command does.</param>
/// <param name="delay">What has ended by then needs no bar.</param>
internal sealed class ProgressBar(Cmdlet command, string activity, TimeSpan delay)
{
    /// <summary>Drawing the bar takes longer than a row does.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _due = delay;
    private bool _isShown;

    /// <summary>How long the command took; how long it has been going on, until the bar ends.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Whether it is time to draw the bar.</summary>
    public bool IsDue => Elapsed >= _due;

    public double PerSecond(long done) => Elapsed > TimeSpan.Zero ? done / Elapsed.TotalSeconds : 0;

    /// <param name="status">What the bar says.</param>
    /// <param name="done">How much has ended.</param>
    /// <param name="total">How much there is in all; 0 where that is not known.</param>
    /// <param name="left">How long the rest takes; null where that is not known.</param>
    public void Show(string status, long done, long total, TimeSpan? left)
    {
        (_due, _isShown) = (Elapsed + s_interval, true);
        ProgressRecord record = new(activityId: 0, activity, status);
        if (total > 0)
        {
            record.PercentComplete = (int)(100 * Math.Min(1, (double)done / total));
            record.SecondsRemaining = (int)Math.Min(left?.TotalSeconds ?? -1, int.MaxValue);
        }

        command.WriteProgress(record);
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        _watch.Stop();
        if (_isShown)
        {
            command.WriteProgress(new ProgressRecord(activityId: 0, activity, activity) { RecordType = ProgressRecordType.Completed });
        }
    }
}
