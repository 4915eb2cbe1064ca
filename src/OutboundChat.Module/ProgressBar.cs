using System.Diagnostics;
using System.Management.Automation;

namespace OutboundChat.Module;

/// <summary>A progress bar that appears once a command has taken a while, and is drawn at most five times a second.</summary>
/// <param name="command">The command that shows it.</param>
/// <param name="activity">What the command does.</param>
/// <param name="delay">How long the command must have run before the bar appears.</param>
internal sealed class ProgressBar(Cmdlet command, string activity, TimeSpan delay)
{
    /// <summary>Drawing the bar takes longer than processing a row.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _due = delay;
    private bool _isShown;

    /// <summary>The time from the start of the command until now, or until <see cref="End"/>.</summary>
    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Whether it is time to draw the bar.</summary>
    public bool IsDue => Elapsed >= _due;

    public double PerSecond(long done) => Elapsed > TimeSpan.Zero ? done / Elapsed.TotalSeconds : 0;

    /// <param name="status">The text of the bar.</param>
    /// <param name="done">How many items are done.</param>
    /// <param name="total">How many items there are in all; 0 if that is not known.</param>
    /// <param name="left">How long the rest will take; null if that is not known.</param>
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

    /// <summary>Removes the bar.</summary>
    public void End()
    {
        _watch.Stop();
        if (_isShown)
        {
            command.WriteProgress(new ProgressRecord(activityId: 0, activity, activity) { RecordType = ProgressRecordType.Completed });
        }
    }
}
