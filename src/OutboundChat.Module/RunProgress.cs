using OutboundChat.Module.Hosting;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>A run's progress bar: how many rows have ended and how, and with a total also how long the rest takes.</summary>
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
            Status(),
            total > 0 ? (int)(100 * (done / (double)(done + left))) : null,
            total > 0 && done > 0 ? elapsed / done * left : null));
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (_isShown)
        {
            host.WriteProgress(new CommandProgress(Texts.ProgressActivity(), Status(), Completed: true));
        }
    }

    private string Status()
    {
        long started = counts[OutboundChatStatus.Started], failed = counts[OutboundChatStatus.Failed] + counts[OutboundChatStatus.Invalid];
        return Texts.ProgressStatus(counts.Total, total, started, failed, counts.Total - started - failed);
    }
}
