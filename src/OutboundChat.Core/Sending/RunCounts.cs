namespace OutboundChat.Sending;

/// <summary>Counts the rows of a run by status, so far.</summary>
internal sealed class RunCounts
{
    private readonly long[] _byStatus = new long[Enum.GetValues<OutboundChatStatus>().Length];

    /// <summary>Rows whose outcome is known.</summary>
    public long Total { get; private set; }

    /// <summary>Attempts beyond the first of each row.</summary>
    public long Retries { get; private set; }

    /// <summary>
    /// The rows to estimate the remaining time from. Rows that an earlier run started are skipped at once, so they don't count.
    /// </summary>
    public long Paced => Total - this[OutboundChatStatus.AlreadyStarted];

    /// <summary>The number of rows by status, without statuses that no row has.</summary>
    public IReadOnlyDictionary<string, long> ByStatus => Enum.GetValues<OutboundChatStatus>().Where(status => this[status] > 0)
        .ToDictionary(status => status.ToString(), status => this[status]);

    public long this[OutboundChatStatus status] => _byStatus[(int)status];

    public void Add(OutboundChatResult result)
    {
        _byStatus[(int)result.Outcome]++;
        Total++;
        Retries += Math.Max(0, result.Attempts - 1);
    }
}
