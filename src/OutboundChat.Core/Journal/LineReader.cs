namespace OutboundChat.Journal;

/// <summary>Reads a file's lines as bytes, and knows where the last one that was finished ends.</summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>In bytes; no line of a journal is nearly as long.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[2 * MaxLength];
    private int _start, _end;

    /// <summary>Where the line begins that was read last.</summary>
    public long Position { get; private set; }

    /// <summary>Where it ends, behind its line feed.</summary>
    public long End { get; private set; }

    /// <summary>What follows the last line feed, once there are no more lines.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>What is too long for a line is cut: it is none of a journal's.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int length;
        while ((length = Rest.IndexOf((byte)'\n')) < 0 && Rest.Length <= MaxLength)
        {
            if (!Fill())
            {
                line = default;
                return false;
            }
        }

        line = length < 0 ? Rest : Rest[..length];
        _start += line.Length + 1;
        Position = End;
        End += line.Length + 1;
        return true;
    }

    private bool Fill()
    {
        Rest.CopyTo(_buffer);
        (_start, _end) = (0, Rest.Length);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
