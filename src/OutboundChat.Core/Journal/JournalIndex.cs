using System.Runtime.InteropServices;

namespace OutboundChat.Journal;

/// <summary>
/// The positions of the lines that the next run needs, those of rows that were started or may have been. An entry takes a few bytes; the
/// lines stay in the file.
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
    /// <param name="position">Its position in the file.</param>
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
        row = (isKnown ? row : RowProgress.None).After(record, position, _run);
        if (!row.MayExist)
        {
            _rows.Remove(key);
        }
    }

    /// <summary>The position of the line that matters to the next run; null if the row was certainly not started.</summary>
    public long? Find(string key) => _rows.TryGetValue(RowKey.Short(key), out RowProgress row) ? row.Position : null;

    /// <summary>Whether the row was started with other content than it has now.</summary>
    public bool IsStartedWithOther(RowName name) =>
        _rows.TryGetValue(RowKey.Short(name.Key), out RowProgress row) && row.IsStartedWithOther(name.Body);

    /// <summary>Whether another row, by another channel or from another number, started a chat with the recipient, or may have.</summary>
    public bool HasOther(RowName name) =>
        name.Recipient is { } recipient
        && _recipients.TryGetValue(RowKey.Short(recipient), out UInt128 key) && key != RowKey.Short(name.Key) && _rows.ContainsKey(key);
}
