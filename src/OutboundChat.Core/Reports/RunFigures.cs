namespace OutboundChat.Reports;

/// <summary>
/// The totals of a run. Rows are counted and not kept, except their durations at four bytes each, so that percentiles are exact.
/// </summary>
internal sealed class RunFigures
{
    private readonly List<int> _milliseconds = [];

    public long Rows { get; private set; }

    public long RehearsalRows { get; private set; }

    /// <summary>The number of failed rows whose request was not answered, so the chat may exist.</summary>
    public long Unknown { get; private set; }

    public Tally<RowStatus> ByStatus { get; } = new();

    /// <summary>Rows by the ISO code of the country, which is empty if the number belongs to none.</summary>
    public Tally<string> ByCountry { get; } = new();

    public Tally<string> StartedByCountry { get; } = new();

    public Tally<string> ByChannel { get; } = new();

    public Tally<string> StartedByChannel { get; } = new();

    /// <summary>The number of SMS parts of chats that this run or an earlier one started.</summary>
    public long SmsParts { get; private set; }

    /// <summary>Rows by number of attempts, without rows that were not sent.</summary>
    public Tally<int> ByAttempts { get; } = new();

    public Tally<string> Problems { get; } = new();

    public Tally<string> Warnings { get; } = new();

    /// <summary>When the chats of this run were started.</summary>
    public StartTimes Starts { get; } = new();

    /// <summary>The number of rows with a duration.</summary>
    public int Durations => _milliseconds.Count;

    public long this[StatusGroup group] => ByStatus.Where(status => status.Key.Group == group).Sum(status => status.Value);

    public void Add(ReportRow row)
    {
        Rows++;
        RehearsalRows += row.IsRehearsal ? 1 : 0;
        ByStatus.Add(row.Status);
        bool isStarted = row.Status.Color == ChartColor.Started, isDone = row.Status.Group == StatusGroup.Started;
        AddTo(ByCountry, StartedByCountry, row.Country, isDone);
        AddTo(ByChannel, StartedByChannel, row.Channel, isDone);
        SmsParts += isDone ? row.SmsParts ?? 0 : 0;
        if (isStarted && row.Time is { } time)
        {
            Starts.Add(time);
        }

        if (row.Attempts is > 0 and int attempts)
        {
            ByAttempts.Add(attempts);
            if (row.Duration is { } duration)
            {
                _milliseconds.Add((int)Math.Clamp(duration.TotalMilliseconds, 0, int.MaxValue));
            }
        }

        // A rule that a row breaks twice counts once.
        AddAll(Problems, row.Problems);
        AddAll(Warnings, row.Warnings);
        Unknown += row.Status.Color == ChartColor.Unknown || row.Problems.Any(ProblemKinds.MayHaveStarted) ? 1 : 0;
    }

    /// <summary>A percentile of the durations, by the nearest-rank method; <paramref name="part"/> is from 0 to 1.</summary>
    public TimeSpan Percentile(double part)
    {
        _milliseconds.Sort();
        return TimeSpan.FromMilliseconds(_milliseconds[Math.Max(0, (int)Math.Ceiling(part * _milliseconds.Count) - 1)]);
    }

    private static void AddTo(Tally<string> all, Tally<string> started, string? key, bool isStarted)
    {
        if (key is not null)
        {
            all.Add(key);
            started.Add(key, isStarted ? 1 : 0);
        }
    }

    private static void AddAll(Tally<string> kinds, IReadOnlyCollection<string> names)
    {
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            kinds.Add(name);
        }
    }
}

/// <summary>Counts by key, the largest first.</summary>
internal sealed class Tally<TKey> : IEnumerable<KeyValuePair<TKey, long>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, long> _counts = [];

    /// <summary>The number of keys.</summary>
    public int Count => _counts.Count;

    public long this[TKey key] => _counts.GetValueOrDefault(key);

    public void Add(TKey key, long count = 1) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    public IEnumerator<KeyValuePair<TKey, long>> GetEnumerator() =>
        _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.ToString(), StringComparer.Ordinal).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
