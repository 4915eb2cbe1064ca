namespace OutboundChat.Sending;

/// <summary>How the rows of a run ended so far.</summary>
internal sealed class RunCounts
{
    private readonly long[] _byStatus = new long[Enum.GetValues<OutboundChatStatus>().Length];

    /// <summary>Rows whose outcome is known.</summary>
    public long Total { get; private set; }

    /// <summary>Attempts beyond the first of each row.</summary>
    public long Retries { get; private set; }

    /// <summary>
    /// Rows that took their time: rows that an earlier run started are passed over at once, and say nothing about the rest.
    /// </summary>
    public long Paced => Total - this[OutboundChatStatus.AlreadyStarted];

    /// <summary>How many rows ended in which status, of those in which any did.</summary>
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
