using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>A run's progress bar: how many rows have ended and how, and how fast, or what the run waits for.</summary>
internal sealed class RunProgress(Cmdlet command, ChatRun run, long total)
{
    private readonly ProgressBar _bar = new(command, Texts.ProgressOfStart(), TimeSpan.FromMilliseconds(200));

    /// <summary>How long the run took; how long it has been going on, until it ends.</summary>
    public TimeSpan Elapsed => _bar.Elapsed;

    private RunCounts Counts => run.Counts;

    private double PerSecond => _bar.PerSecond(Counts[OutboundChatStatus.Started]);

    /// <summary>What the run waits for; null where it goes on.</summary>
    private string? Wait =>
        run.NextQuotaAttempt is { } next ? Texts.ProgressQuota(next.LocalDateTime, DateTime.Now)
        : run.IsIdle && run.NextOpening is { } opens ? Texts.ProgressWindow(opens.LocalDateTime, DateTime.Now)
        : null;

    /// <summary>Shows where the run is, unless that was shown a moment ago.</summary>
    public void Show()
    {
        if (_bar.IsDue)
        {
            string? wait = Wait;
            _bar.Show(
                Texts.ProgressStatus(Counts.Total, total, wait ?? Texts.ProgressPace(PerSecond), Counts.ByStatus),
                Counts.Total,
                total,
                wait is null && Counts.Paced > 0 ? Elapsed / Counts.Paced * Math.Max(0, total - Counts.Total) : null);
        }
    }

    /// <summary>Takes the bar away, and says in the verbose stream how the run went.</summary>
    public void End()
    {
        _bar.End();

        // A dry run ends no row.
        if (Counts.Total > 0)
        {
            command.WriteVerbose(Texts.RunDone(Counts.Total, Counts.ByStatus, Counts.Retries, Elapsed, PerSecond));
        }
    }
}
