using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OutboundChat.Journal;

/// <summary>
/// Reads a journal from its beginning. Its last line may be torn, as a crash or a full disk leaves it: what it was about to tell had no
/// effect yet, so it is passed over. Any other line that is not as it was written is an error.
/// </summary>
internal sealed class JournalReader
{
    private readonly string _path;
    private readonly LineReader _lines;
    private uint _checksum;
    private long _line;

    /// <param name="path">The journal's name, for errors.</param>
    /// <param name="stream">The journal, at its beginning.</param>
    /// <exception cref="SetupException">It is no journal, a damaged one, or one of a newer version.</exception>
    public JournalReader(string path, Stream stream)
    {
        _path = path;
        _lines = new LineReader(stream);
        Header = ReadHeader();
    }

    /// <summary>Null where the journal is empty, or ended before its first line did.</summary>
    public JournalHeader? Header { get; }

    /// <summary>Where the last good line ends: the place to go on writing.</summary>
    public long End => _lines.End;

    /// <summary>The checksum of that line.</summary>
    public uint Checksum => _checksum;

    /// <summary>Where the record begins that was read last.</summary>
    public long Position => _lines.Position;

    /// <summary>Null at the end.</summary>
    /// <exception cref="SetupException">The next line is damaged.</exception>
    public JournalRecord? Read() => _lines.TryRead(out ReadOnlySpan<byte> line) ? Parse(line, JournalJson.Lines.JournalRecord) : null;

    /// <summary>Opens a journal that a run may be writing at the same time.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>A line that was checked before.</summary>
    public static JournalRecord Parse(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line, JournalJson.Lines.JournalRecord)!;

    private JournalHeader? ReadHeader()
    {
        // The version is all that can be relied on in a journal of a newer version.
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
            // Told as any other damage.
        }

        throw new SetupException(Texts.JournalDamaged(_path, _line));
    }
}
