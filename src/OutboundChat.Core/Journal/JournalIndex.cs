namespace OutboundChat.Journal;

/// <summary>
/// Where a journal tells what is known of each row: the line that says that it was started, or else the line of the first request that may have
/// started it. Rows that were certainly not started are not in it. A few bytes for each row; the rest stays in the file.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<UInt128, Place> _rows = [];

    /// <summary>The row that was sent to each recipient.</summary>
    private readonly Dictionary<UInt128, UInt128> _recipients = [];
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
        if (record.Recipient is { } recipient)
        {
            _recipients[RowKey.Short(recipient)] = key;
        }

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

    /// <summary>Whether another row started a chat with the recipient, or may have: by another channel, or from another number.</summary>
    public bool HasOther(RowName name) =>
        name.Recipient is { } recipient && _recipients.TryGetValue(RowKey.Short(recipient), out UInt128 key) && key != RowKey.Short(name.Key) && _rows.ContainsKey(key);

    private readonly record struct Place(long Position, bool IsStarted);
}
