namespace OutboundChat.Reports;

/// <summary>
/// The counts of a journal's last run, for what a journal does not record: rows that were never sent. They describe the whole file only if
/// that run met every chat of the journal, not if it sent a part of the file.
/// </summary>
internal sealed class LastRun
{
    private readonly IReadOnlyDictionary<string, long> _counts;
    private readonly long _notSent;

    private LastRun(IReadOnlyDictionary<string, long> counts, long notSent) => (_counts, _notSent) = (counts, notSent);

    public long Rows => _counts.Values.Sum();

    public long Started => this[OutboundChatStatus.Started] + Earlier;

    public long Earlier => this[OutboundChatStatus.AlreadyStarted];

    public long LeftOut => this[OutboundChatStatus.Duplicate] + this[OutboundChatStatus.Excluded];

    public long NotAttempted => this[OutboundChatStatus.NotAttempted];

    public long Invalid => this[OutboundChatStatus.Invalid];

    /// <summary>Rows that need attention, those with an unknown outcome included.</summary>
    public long Attention => Invalid + this[OutboundChatStatus.Failed];

    /// <summary>The rows that are not in the journal, in the order of a report.</summary>
    public IEnumerable<(RowStatus Status, long Rows)> NotListed =>
        from status in RowStatus.OfResults
        where status.Name is nameof(OutboundChatStatus.Duplicate) or nameof(OutboundChatStatus.Excluded)
            or nameof(OutboundChatStatus.Invalid) or nameof(OutboundChatStatus.NotAttempted)
        let rows = _counts.GetValueOrDefault(status.Name)
            - (status.Name == nameof(OutboundChatStatus.NotAttempted) ? _notSent : 0)
        where rows > 0
        select (status, rows);

    private long this[OutboundChatStatus status] => _counts.GetValueOrDefault(status.ToString());

    /// <summary>Null if the last run is in progress, was killed, or sent only a part of the journal's rows.</summary>
    public static LastRun? Of(OutboundChatJournalSummary? journal, RunFigures figures)
    {
        if (journal?.Runs is not [.., { Ended: not null } run])
        {
            return null;
        }

        LastRun last = new(run.Counts, figures[StatusGroup.NotAttempted]);
        return last.Started >= figures[StatusGroup.Started] && last.Rows > 0 ? last : null;
    }
}
