using System.Runtime.InteropServices;

namespace OutboundChat.Journal;

/// <summary>All that a journal tells of its rows and runs, for people.</summary>
internal sealed class JournalHistory
{
    private readonly Dictionary<string, OutboundChatJournalEntry> _byKey = new(StringComparer.Ordinal);
    private readonly List<OutboundChatJournalEntry> _entries = [];
    private readonly List<OutboundChatJournalRun> _runs = [];
    private readonly string _path;
    private readonly JournalHeader? _header;

    private JournalHistory(string path, Stream stream)
    {
        _path = path;
        JournalReader reader = new(path, stream);
        _header = reader.Header;
        while (_header is not null && reader.Read() is { } record)
        {
            Add(record);
        }
    }

    /// <summary>The rows, in the order in which they were first sent.</summary>
    public IReadOnlyList<OutboundChatJournalEntry> Entries => _entries;

    public OutboundChatJournalSummary Summary
    {
        get
        {
            ILookup<OutboundChatJournalState, OutboundChatJournalEntry> byState = _entries.ToLookup(entry => entry.State);
            return new OutboundChatJournalSummary
            {
                JournalPath = _path,
                BatchId = _header?.Batch,
                Rehearsal = _header?.Rehearsal == true,
                Total = _entries.Count,
                Started = byState[OutboundChatJournalState.Started].Count(),
                Unknown = byState[OutboundChatJournalState.Unknown].Count(),
                Failed = byState[OutboundChatJournalState.Failed].Count(),
                NotSent = byState[OutboundChatJournalState.NotSent].Count(),
                Runs = _runs,
            };
        }
    }

    /// <summary>Reads a journal, which a run may be writing at the same time.</summary>
    /// <exception cref="SetupException">It can't be read, is no journal, damaged, or of a newer version.</exception>
    public static JournalHistory Read(string path) => ChatJournal.Guarded(path, () =>
    {
        using FileStream stream = JournalReader.Open(path);
        return new JournalHistory(path, stream);
    });

    private void Add(JournalRecord record)
    {
        if (record.Event == JournalEvent.Run)
        {
            _runs.Add(new OutboundChatJournalRun { Began = record.Time.UtcDateTime });
        }
        else if (record.Event == JournalEvent.End)
        {
            OutboundChatJournalRun run = _runs[^1];
            (run.Ended, run.Completed, run.EndedBy) = (record.Time.UtcDateTime, record.Completed == true, record.ErrorCode);
            run.Counts = record.Counts ?? [];
        }
        else if (record.Key is { } key)
        {
            ref OutboundChatJournalEntry? entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out bool isKnown);
            if (!isKnown)
            {
                _entries.Add(entry = new OutboundChatJournalEntry { State = OutboundChatJournalState.NotSent });
            }

            Add(record, entry!);
        }
    }

    private void Add(JournalRecord record, OutboundChatJournalEntry entry)
    {
        if (record.Event == JournalEvent.Sending)
        {
            // The second one of a run has a better clock.
            if (entry.State != OutboundChatJournalState.Unknown || entry.FirstRun == _runs[^1])
            {
                (entry.FirstSent, entry.FirstRun) = (record.Time.UtcDateTime, _runs[^1]);
            }

            (entry.Row, entry.Destination, entry.Channel) = (record.Row ?? 0, record.Destination, record.Channel);
            (entry.InstanceId, entry.ClientToken) = (record.InstanceId, record.Token ?? record.Key);
        }

        entry.State = record.Event switch
        {
            JournalEvent.Started => OutboundChatJournalState.Started,
            JournalEvent.Failed => OutboundChatJournalState.Failed,
            JournalEvent.Withdrawn => OutboundChatJournalState.NotSent,
            _ => OutboundChatJournalState.Unknown,
        };
        entry.ContactId = record.ContactId;
        entry.ErrorCode = record.ErrorCode;
        entry.Attempts += record.Attempts ?? 0;
        entry.LastChange = record.Time.UtcDateTime;
    }
}
