using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OutboundChat.Journal;

/// <summary>
/// Reads a journal from its beginning. A torn last line, as a crash or a full disk leaves it, is ignored: a request leaves only after its
/// line is complete, and a row whose outcome was not recorded is sent again with the same token. Any other damaged line is an error.
/// </summary>
internal sealed class JournalReader
{
    private readonly string _path;
    private readonly LineReader _lines;
    private uint _checksum;
    private long _line;

    /// <param name="path">The journal's path, for errors.</param>
    /// <param name="stream">The journal, at its beginning.</param>
    /// <exception cref="SetupException">It is not a journal, is damaged, or is of a newer version.</exception>
    public JournalReader(string path, Stream stream)
    {
        _path = path;
        _lines = new LineReader(stream);
        Header = ReadHeader();
    }

    /// <summary>Null if the journal is empty, or its first line is not complete.</summary>
    public JournalHeader? Header { get; }

    /// <summary>The end of the last good line, where writing continues.</summary>
    public long End => _lines.End;

    /// <summary>The checksum of that line.</summary>
    public uint Checksum => _checksum;

    /// <summary>The position of the record that was read last.</summary>
    public long Position => _lines.Position;

    /// <summary>Null at the end.</summary>
    /// <exception cref="SetupException">The next line is damaged.</exception>
    public JournalRecord? Read() => _lines.TryRead(out ReadOnlySpan<byte> line) ? Parse(line, JournalJson.Lines.JournalRecord) : null;

    /// <summary>Opens a journal that a run may be writing at the same time.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Parses a line whose checksum was checked before.</summary>
    public static JournalRecord Parse(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line, JournalJson.Lines.JournalRecord)!;

    private JournalHeader? ReadHeader()
    {
        // In a journal of a newer version, only the version can be relied on.
        ReadOnlySpan<byte> start = "{\"outboundChatJournal\":"u8;
        bool isWhole = _lines.TryRead(out ReadOnlySpan<byte> line);
        line = isWhole ? line : _lines.Rest;
        if (!line.StartsWith(start) && (isWhole || !start.StartsWith(line)))
        {
            throw new SetupException(Texts.JournalForeign(_path));
        }

        if (!isWhole)
        {
            return null;
        }

        if (line.Length > start.Length && line[start.Length..].IndexOfAny((byte)',', (byte)'}') is > 0 and var digits
            && int.TryParse(line.Slice(start.Length, digits), out int version) && version > JournalHeader.CurrentVersion)
        {
            throw new SetupException(Texts.JournalNewer(_path, version, JournalHeader.CurrentVersion));
        }

        return Parse(line, JournalJson.Lines.JournalHeader);
    }

    private T Parse<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type)
    {
        _line++;
        try
        {
            if (JournalLine.Check(line, ref _checksum) && JsonSerializer.Deserialize(line, type) is { } value)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            // Reported below, like any other damage.
        }

        throw new SetupException(Texts.JournalDamaged(_path, _line));
    }
}
