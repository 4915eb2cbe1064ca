using System.Text.Json;

namespace OutboundChat.Journal;

/// <summary>
/// What a run knows of the runs before it, and what it leaves to those that follow. One run at a time has it; whoever only reads it may do
/// so meanwhile. Safe for all threads once it is open.
/// </summary>
internal sealed class ChatJournal : IDisposable
{
    /// <summary>
    /// How far the clock may be behind the journal's last line: computers correct theirs by as much without anybody's help.
    /// </summary>
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>What the operating systems call a file that somebody else has locked: Linux, macOS, Windows.</summary>
    private static readonly int[] s_locked = [11, 35, unchecked((int)0x80070020)];

    private readonly string _path;
    private readonly FileStream? _stream;
    private readonly FileStream? _lock;
    private readonly JournalIndex _index = new();
    private readonly JournalWriter? _writer;

    /// <param name="path">As it was given.</param>
    /// <param name="stream">The journal; null where there is none.</param>
    /// <param name="lock">Keeps it for this run; null for whoever only reads.</param>
    /// <param name="options">What the run wants of it.</param>
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

    /// <summary>What the keys of its rows are made with.</summary>
    public string Batch { get; private set; }

    /// <summary>The version that it is written in, which says how phone numbers were read for its keys.</summary>
    public int Version { get; private set; } = JournalHeader.CurrentVersion;

    /// <summary>Whether this machine's clock is earlier than the journal, so that no one knows how old anything in it is.</summary>
    public bool ClockIsBehind { get; }

    /// <summary>
    /// Opens a journal, and makes it where there is none; for a run that sends nothing it stays as it is, and may be missing.
    /// </summary>
    /// <exception cref="SetupException">
    /// It can't be used, another run has it, it is no journal, damaged, of a newer version, or of another kind of run.
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
                // A link and what it names are one journal, with one lock.
                FileInfo file = new(path);
                string target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
                RefuseForeign(path, target);

                // The lock is on a file of its own, which stays: a lock on the journal would keep people from reading it, and a file that
                // is taken away can be locked by two.
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

    /// <summary>Does something with a journal's file.</summary>
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
    /// The line that says that a row was started, or else that of the first request that may have started it; null where none could have.
    /// </summary>
    public JournalRecord? Find(string key)
    {
        if (_index.Find(key) is not { } position)
        {
            return null;
        }

        return Guarded(_path, () =>
        {
            byte[] buffer = new byte[LineReader.MaxLength];
            int read = RandomAccess.Read(_stream!.SafeFileHandle, buffer, position);
            int length = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            return JournalReader.Parse(buffer.AsSpan(0, Math.Max(0, length)));
        });
    }

    /// <summary>Whether another row started a chat with the same recipient, or may have.</summary>
    public bool HasOther(RowName name) => _index.HasOther(name);

    /// <summary>Done when the line is on disk.</summary>
    /// <exception cref="SetupException">It can't be written.</exception>
    public Task WriteAsync(JournalRecord record) => _writer?.WriteAsync(record) ?? Task.CompletedTask;

    /// <summary>Gives it to the next run. Every line has to be on disk by then.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        _lock?.Dispose();
    }

    /// <summary>What is no journal was named by mistake: it keeps its mode, and has nothing put beside it.</summary>
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

        (Batch, Version) = (header.Batch, header.Version);
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
            // What is written to a file that was taken away, replaced, or lost with its drive, is gone with this process.
            throw new IOException(Texts.JournalGone());
        }
    }
}

/// <summary>What a run wants of its journal.</summary>
internal sealed record JournalOptions
{
    /// <summary>The batch that was asked for; null takes the journal's own, which a new one makes up.</summary>
    public string? Batch { get; init; }

    /// <summary>Whether the run may write to somebody several times.</summary>
    public bool AllowDuplicate { get; init; }

    /// <summary>Whether the run sends to this machine; null where it sends nothing.</summary>
    public bool? Rehearsal { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
