namespace OutboundChat.Journal;

/// <summary>
/// Where a journal tells what is known of each row: the line that says that it was started, or else the line of the first request that may have
/// started it. Rows that were certainly not started are not in it. A few bytes for each row; the rest stays in the file.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<UInt128, Place> _rows = [];
    private long _run;

    /// <summary>The latest time in the journal.</summary>
    public DateTimeOffset Newest { get; private set; }

    /// <param name="record">The next line of the journal.</param>
    /// <param name="position">Where it begins.</param>
    public void Add(JournalRecord record, long position)
    {
        Newest = record.Time > Newest ? record.Time : Newest;
        if (record.Key is null)
        {
            _run = record.Event == JournalEvent.Run ? position : _run;
            return;
        }

        UInt128 key = RowKey.Short(record.Key);
        switch (record.Event)
        {
            case JournalEvent.Sending when !_rows.TryGetValue(key, out Place place) || (!place.IsStarted && place.Position > _run):
                // The second one of a run has a better clock.
                _rows[key] = new Place(position, IsStarted: false);
                break;
            case JournalEvent.Started:
                _rows[key] = new Place(position, IsStarted: true);
                break;
            case JournalEvent.Failed or JournalEvent.Withdrawn when _rows.TryGetValue(key, out Place place) && !place.IsStarted:
                _rows.Remove(key);
                break;
        }
    }

    /// <summary>Where the line begins that tells of a row; null where nothing is known of it.</summary>
    public long? Find(string key) => _rows.TryGetValue(RowKey.Short(key), out Place place) ? place.Position : null;

    private readonly record struct Place(long Position, bool IsStarted);
}
