using System.Runtime.InteropServices;

namespace OutboundChat.Journal;

/// <summary>
/// Where a journal says what the next run must know of each row: that it was started, or may have been. A few bytes for each row; the rest
/// stays in the file.
/// </summary>
internal sealed class JournalIndex
{
    private readonly Dictionary<UInt128, RowProgress> _rows = [];

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

        ref RowProgress row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out bool isKnown);
        row = (isKnown ? row : RowProgress.None).After(record.Event, position, _run);
        if (!row.MayExist)
        {
            _rows.Remove(key);
        }
    }

    /// <summary>Where the line begins that matters to the next run; null where the row certainly does not exist.</summary>
    public long? Find(string key) => _rows.TryGetValue(RowKey.Short(key), out RowProgress row) ? row.Position : null;

    /// <summary>Whether another row started a chat with the recipient, or may have: by another channel, or from another number.</summary>
    public bool HasOther(RowName name) =>
        name.Recipient is { } recipient
        && _recipients.TryGetValue(RowKey.Short(recipient), out UInt128 key) && key != RowKey.Short(name.Key) && _rows.ContainsKey(key);
}
