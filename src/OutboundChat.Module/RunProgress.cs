using System.Management.Automation;
using OutboundChat.Sending;

namespace OutboundChat.Module;

/// <summary>A run's progress bar. It shows the rows by status, and the rate or what the run waits for.</summary>
internal sealed class RunProgress(Cmdlet command, ChatRun run, long total)
{
    private readonly ProgressBar _bar = new(command, Texts.ProgressOfStart(), TimeSpan.FromMilliseconds(200));

    /// <summary>The time from the start of the run until now, or until its end.</summary>
    public TimeSpan Elapsed => _bar.Elapsed;

    private RunCounts Counts => run.Counts;

    private double PerSecond => _bar.PerSecond(Counts[OutboundChatStatus.Started]);

    /// <summary>What the run waits for; null if it is sending.</summary>
    private string? Wait =>
        run.NextQuotaAttempt is { } next ? Texts.ProgressQuota(next.LocalDateTime, DateTime.Now)
        : run.IsIdle && run.NextOpening is { } opens ? Texts.ProgressWindow(opens.LocalDateTime, DateTime.Now)
        : null;

    /// <summary>Draws the bar, at most five times a second.</summary>
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

    /// <summary>Removes the bar, and writes the totals of the run to the verbose stream.</summary>
    public void End()
    {
        _bar.End();

        // With -WhatIf, no row has a result.
        if (Counts.Total > 0)
        {
            command.WriteVerbose(Texts.RunDone(Counts.Total, Counts.ByStatus, Counts.Retries, Elapsed, PerSecond));
        }
    }
}
