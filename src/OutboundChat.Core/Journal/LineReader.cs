namespace OutboundChat.Journal;

/// <summary>Reads a file's lines as bytes, and tracks where the last complete one ends.</summary>
internal sealed class LineReader(Stream stream)
{
    /// <summary>In bytes. Lines of a journal are much shorter.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly byte[] _buffer = new byte[2 * MaxLength];
    private int _start, _end;

    /// <summary>The position of the line that was read last.</summary>
    public long Position { get; private set; }

    /// <summary>The end of that line, after its line feed.</summary>
    public long End { get; private set; }

    /// <summary>What follows the last line feed, once there are no more lines.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>A line that is too long is cut, since it can't be a journal's.</summary>
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
