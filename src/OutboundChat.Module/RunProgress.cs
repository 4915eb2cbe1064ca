using OutboundChat.Module.Hosting;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>A run's progress bar: how many rows have ended and how, and how fast, and with a total also how long the rest takes.</summary>
internal sealed class RunProgress(ICommandHost host, RunCounts counts, long total, TimeProvider time)
{
    /// <summary>Drawing costs more than a row does.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly long _began = time.GetTimestamp();
    private TimeSpan _shown;
    private bool _isShown;

    /// <summary>Shows where the run is, unless that was shown a moment ago.</summary>
    public void Show()
    {
        TimeSpan elapsed = time.GetElapsedTime(_began);
        if (elapsed - _shown < s_interval)
        {
            return;
        }

        (_shown, _isShown) = (elapsed, true);
        long done = counts.Total, left = Math.Max(0, total - done);
        host.WriteProgress(new CommandProgress(
            Texts.ProgressActivity(),
            Status(elapsed),
            total > 0 ? (int)(100 * (done / (double)(done + left))) : null,
            total > 0 && counts.Paced > 0 ? elapsed / counts.Paced * left : null));
    }

    /// <summary>Takes the bar away, and says in the verbose stream what was done.</summary>
    public void End()
    {
        TimeSpan elapsed = time.GetElapsedTime(_began);
        if (_isShown)
        {
            host.WriteProgress(new CommandProgress(Texts.ProgressActivity(), Status(elapsed), Completed: true));
        }

        // A dry run ends no row.
        if (counts.Total > 0)
        {
            host.WriteVerbose(Texts.RunDone(counts.Total, Started, Failed, Other, counts.Retries, elapsed, PerSecond(elapsed)));
        }
    }

    private long Started => counts[OutboundChatStatus.Started];

    private long Failed => counts[OutboundChatStatus.Failed] + counts[OutboundChatStatus.Invalid];

    private long Other => counts.Total - Started - Failed;

    private string Status(TimeSpan elapsed) => Texts.ProgressStatus(counts.Total, total, Started, Failed, Other, PerSecond(elapsed));

    /// <summary>Chats started a second, since the beginning.</summary>
    private double PerSecond(TimeSpan elapsed) => elapsed > TimeSpan.Zero ? Started / elapsed.TotalSeconds : 0;
}
