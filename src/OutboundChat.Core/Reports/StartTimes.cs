namespace OutboundChat.Reports;

/// <summary>
/// Counts events over time, in at most <see cref="MaxBuckets"/> buckets of equal width. The width grows from a second to days or years as
/// needed. Events may come in any order.
/// </summary>
internal sealed class StartTimes
{
    public const int MaxBuckets = 30;

    /// <summary>The widths in seconds. Each is a multiple of the previous one, so that buckets can be merged.</summary>
    private static readonly int[] s_seconds = [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400];

    private SortedDictionary<long, long> _buckets = [];
    private int _step;

    public long Count { get; private set; }

    public DateTime First { get; private set; } = DateTime.MaxValue;

    public DateTime Last { get; private set; } = DateTime.MinValue;

    public TimeSpan Width => WidthOf(_step);

    /// <summary>The buckets from the first to the last event, including empty ones.</summary>
    public IEnumerable<(DateTime Begin, long Count)> Buckets
    {
        get
        {
            for (long index = Count == 0 ? 1 : First.Ticks / Width.Ticks; Count > 0 && index <= Last.Ticks / Width.Ticks; index++)
            {
                yield return (new DateTime(index * Width.Ticks, DateTimeKind.Utc), _buckets.GetValueOrDefault(index));
            }
        }
    }

    public void Add(DateTimeOffset time)
    {
        DateTime utc = time.UtcDateTime;
        (First, Last) = (utc < First ? utc : First, utc > Last ? utc : Last);
        Count++;
        while ((Last.Ticks / Width.Ticks) - (First.Ticks / Width.Ticks) >= MaxBuckets)
        {
            Widen();
        }

        long index = utc.Ticks / Width.Ticks;
        _buckets[index] = _buckets.GetValueOrDefault(index) + 1;
    }

    private void Widen()
    {
        long factor = WidthOf(_step + 1).Ticks / Width.Ticks;
        _step++;
        SortedDictionary<long, long> wider = [];
        foreach ((long index, long count) in _buckets)
        {
            wider[index / factor] = wider.GetValueOrDefault(index / factor) + count;
        }

        _buckets = wider;
    }

    /// <summary>Beyond a day, the widths are 10 days, 100 days, and so on.</summary>
    private static TimeSpan WidthOf(int step) => step < s_seconds.Length
        ? TimeSpan.FromSeconds(s_seconds[step])
        : TimeSpan.FromDays(Math.Pow(10, step - s_seconds.Length + 1));
}
