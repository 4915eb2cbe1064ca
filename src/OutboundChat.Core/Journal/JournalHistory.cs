namespace OutboundChat.Journal;

/// <summary>Everything that a journal records about its rows and runs, for Get-OutboundChatJournal.</summary>
internal sealed class JournalHistory
{
    private readonly Dictionary<string, Row> _byKey = new(StringComparer.Ordinal);
    private readonly List<OutboundChatJournalEntry> _entries = [];
    private readonly List<OutboundChatJournalRun> _runs = [];

    /// <summary>For each recipient, the row that was or may have been started, or else the latest one.</summary>
    private readonly Dictionary<string, Row> _byRecipient = new(StringComparer.Ordinal);
    private readonly JournalHeader? _header;
    private long _run;

    private JournalHistory(string path, Stream stream)
    {
        Path = path;
        JournalReader reader = new(path, stream);
        _header = reader.Header;
        while (_header is not null && reader.Read() is { } record)
        {
            Add(record, reader.Position);
        }
    }

    public string Path { get; }

    /// <summary>The batch that row keys are derived from; null if the journal is empty.</summary>
    public string? Batch => _header?.Batch;

    /// <summary>The format version; null if the journal is empty.</summary>
    public int? Version => _header?.Version;

    /// <summary>Whether a recipient may have several rows, so that a recipient does not identify a row.</summary>
    public bool AllowsDuplicate => _header?.AllowDuplicate == true;

    /// <summary>The rows, in the order in which they were first sent.</summary>
    public IReadOnlyList<OutboundChatJournalEntry> Entries => _entries;

    public OutboundChatJournalSummary Summary
    {
        get
        {
            ILookup<OutboundChatJournalState, OutboundChatJournalEntry> byState = _entries.ToLookup(entry => entry.Known);
            return new OutboundChatJournalSummary
            {
                JournalPath = Path,
                BatchId = Batch,
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
    /// <exception cref="SetupException">It can't be read, is not a journal, is damaged, or of a newer version.</exception>
    public static JournalHistory Read(string path) => ChatJournal.Guarded(path, () =>
    {
        using FileStream stream = JournalReader.Open(path);
        return new JournalHistory(path, stream);
    });

    /// <summary>The row of a recipient; null if there is none.</summary>
    public OutboundChatJournalEntry? FindRecipient(string recipient) => _byRecipient.GetValueOrDefault(recipient)?.Entry;

    private void Add(JournalRecord record, long position)
    {
        if (record.Event == JournalEvent.Run)
        {
            _run = position;
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
            if (!_byKey.TryGetValue(key, out Row? row))
            {
                _byKey[key] = row = new Row();
                _entries.Add(row.Entry);
            }

            row.Add(record, position, _run);
            if (record.Recipient is { } recipient && _byRecipient.GetValueOrDefault(recipient)?.MayExist != true)
            {
                _byRecipient[recipient] = row;
            }
        }
    }

    private sealed class Row
    {
        private RowProgress _progress = RowProgress.None;

        public OutboundChatJournalEntry Entry { get; } = new();

        public bool MayExist => _progress.MayExist;

        public void Add(JournalRecord record, long position, long run)
        {
            _progress = _progress.After(record, position, run);
            if (record.Event == JournalEvent.Sending)
            {
                if (_progress.Position == position)
                {
                    Entry.FirstSent = record.Time.UtcDateTime;
                }

                (Entry.Row, Entry.Destination, Entry.Channel) = (record.Row ?? 0, record.Destination, record.Channel);
                (Entry.InstanceId, Entry.ClientToken) = (record.InstanceId, record.Token ?? record.Key);
            }

            Entry.Known = _progress.State;
            Entry.ContactId = record.ContactId;
            Entry.ErrorCode = record.ErrorCode;
            Entry.Attempts += record.Attempts ?? 0;
            Entry.LastChange = record.Time.UtcDateTime;
        }
    }
}
