using System.Text.Json;

namespace OutboundChat.Journal;

/// <summary>
/// The record of earlier runs, which the current run continues. Only one run at a time can have it open; others can read it meanwhile.
/// Thread-safe once it is open.
/// </summary>
internal sealed class ChatJournal : IDisposable
{
    /// <summary>
    /// How far the clock may be behind the journal's latest line. Computers correct their clocks by this much automatically.
    /// </summary>
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>In bytes: hardly any line of a row is longer.</summary>
    private const int UsualLength = 1024;

    /// <summary>The error codes of Linux, macOS and Windows for a file that another process has locked.</summary>
    private static readonly int[] s_locked = [11, 35, unchecked((int)0x80070020)];

    private readonly string _path;
    private readonly FileStream? _stream;
    private readonly FileStream? _lock;
    private readonly JournalIndex _index = new();
    private readonly JournalWriter? _writer;

    /// <param name="path">The path as given, for errors.</param>
    /// <param name="stream">The journal; null if there is none.</param>
    /// <param name="lock">Holds the journal for this run; null for a reader.</param>
    /// <param name="options">What the run expects of the journal.</param>
    private ChatJournal(string path, FileStream? stream, FileStream? @lock, JournalOptions options)
    {
        (_path, _stream, _lock) = (path, stream, @lock);
        Batch = options.Batch ?? Guid.NewGuid().ToString("N");
        if (stream is null)
        {
            return;
        }

        JournalReader reader = Read(stream, options);
        DateTimeOffset now = options.Time.GetUtcNow();
        ClockIsBehind = _index.Newest > now + s_clockTolerance;
        if (@lock is null)
        {
            return;
        }

        stream.SetLength(reader.End);
        stream.Position = reader.End;
        _writer = new JournalWriter(path, stream, reader.Checksum, BringToDisk);
        if (reader.Header is null)
        {
            _writer.Write(new JournalHeader
            {
                Version = JournalHeader.CurrentVersion,
                Batch = Batch,
                Created = now,
                AllowDuplicate = options.AllowDuplicate,
                Rehearsal = options.Rehearsal == true,
            });
        }
    }

    /// <summary>The batch that row keys are derived from.</summary>
    public string Batch { get; private set; }

    /// <summary>The format version. It determines how phone numbers were normalised for row keys.</summary>
    public int Version { get; private set; } = JournalHeader.CurrentVersion;

    /// <summary>Whether the journal records a rehearsal, in which no one was messaged.</summary>
    public bool IsOfRehearsal { get; private set; }

    /// <summary>Whether this machine's clock is behind the journal, so that the age of its records is unknown.</summary>
    public bool ClockIsBehind { get; }

    /// <summary>
    /// Opens a journal, and creates it if it does not exist. For a run that sends nothing, it is only read and may be missing.
    /// </summary>
    /// <exception cref="SetupException">
    /// It can't be used, another run is using it, or it is not a journal, is damaged, of a newer version, or of another kind of run.
    /// </exception>
    public static ChatJournal Open(string path, JournalOptions options) => Guarded(path, () =>
    {
        FileStream? stream = null;
        FileStream? @lock = null;
        try
        {
            if (options.Rehearsal is null)
            {
                stream = File.Exists(path) ? JournalReader.Open(path) : null;
            }
            else
            {
                // A link and its target are one journal, with one lock.
                FileInfo file = new(path);
                string target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
                RefuseForeign(path, target);

                // The lock is on a file of its own, because a lock on the journal would keep others from reading it. The lock file is never
                // deleted, because two processes could lock a file that is deleted and created again.
                @lock = OwnerOnlyFile.Open(target + ".lock", FileShare.None);
                stream = OwnerOnlyFile.Open(target, FileShare.Read);
            }

            return new ChatJournal(path, stream, @lock, options);
        }
        catch
        {
            @lock?.Dispose();
            stream?.Dispose();
            throw;
        }
    });

    /// <summary>Uses a journal's file, and turns I/O errors into errors about the journal.</summary>
    /// <exception cref="SetupException">The file can't be used.</exception>
    public static T Guarded<T>(string path, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (IOException exception) when (s_locked.Contains(exception.HResult))
        {
            throw new SetupException(Texts.JournalLocked(path), exception);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or JsonException)
        {
            throw new SetupException(Texts.JournalUnusable(path, exception.Message), exception);
        }
    }

    /// <summary>
    /// The line that says that a row was started, or else the line of the first request that may have started it; null if there is neither.
    /// </summary>
    public JournalRecord? Find(string key)
    {
        if (_index.Find(key) is not { } position)
        {
            return null;
        }

        return Guarded(_path, () =>
        {
            for (int size = UsualLength; ; size = LineReader.MaxLength)
            {
                byte[] buffer = new byte[size];
                int read = RandomAccess.Read(_stream!.SafeFileHandle, buffer, position);
                int length = buffer.AsSpan(0, read).IndexOf((byte)'\n');
                if (length >= 0 || size == LineReader.MaxLength)
                {
                    return JournalReader.Parse(buffer.AsSpan(0, Math.Max(0, length)));
                }
            }
        });
    }

    /// <summary>Whether another row started a chat with the same recipient, or may have.</summary>
    public bool HasOther(RowName name) => _index.HasOther(name);

    /// <summary>Whether the row was started with other content than it has now.</summary>
    public bool IsStartedWithOther(RowName name) => _index.IsStartedWithOther(name);

    /// <summary>Completes when the line is on disk.</summary>
    /// <exception cref="SetupException">The line can't be written.</exception>
    public Task WriteAsync(JournalRecord record) => _writer?.WriteAsync(record) ?? Task.CompletedTask;

    /// <summary>Releases the journal for the next run. Every line must be on disk by then.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        _lock?.Dispose();
    }

    /// <summary>
    /// A file that is not a journal was named by mistake. Its permissions must not change, and no lock file may be created beside it.
    /// </summary>
    private static void RefuseForeign(string path, string target)
    {
        if (Path.Exists(target))
        {
            using FileStream stream = JournalReader.Open(target);
            _ = new JournalReader(path, stream);
        }
    }

    private JournalReader Read(FileStream stream, JournalOptions options)
    {
        stream.Position = 0;
        JournalReader reader = new(_path, stream);
        if (reader.Header is not { } header)
        {
            return reader;
        }

        (Batch, Version, IsOfRehearsal) = (header.Batch, header.Version, header.Rehearsal);
        if (options.Batch is { } batch && batch != header.Batch)
        {
            throw new SetupException(Texts.JournalOfOtherBatch(_path, header.Batch, batch));
        }

        if (options.Rehearsal is { } rehearsal && rehearsal != header.Rehearsal)
        {
            throw new SetupException(Texts.JournalOfRehearsal(_path, header.Rehearsal));
        }

        if (options.AllowDuplicate != header.AllowDuplicate)
        {
            throw new SetupException(Texts.JournalOfOtherKeys(_path, header.AllowDuplicate));
        }

        while (reader.Read() is { } record)
        {
            _index.Add(record, reader.Position);
        }

        return reader;
    }

    private void BringToDisk(Stream stream)
    {
        ((FileStream)stream).Flush(flushToDisk: true);
        FileInfo file = new(_path);
        if (!file.Exists || file.Length < stream.Position)
        {
            // Lines written to a file that was deleted, replaced or lost with its drive are gone when this process ends.
            throw new IOException(Texts.JournalGone());
        }
    }
}

/// <summary>What a run expects of its journal.</summary>
internal sealed record JournalOptions
{
    /// <summary>The batch that the user named; null uses the journal's own, and generates one for a new journal.</summary>
    public string? Batch { get; init; }

    /// <summary>Whether the run may message a recipient several times.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>Whether the run sends to a simulator on this machine; null if it sends nothing.</summary>
    public bool? Rehearsal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
