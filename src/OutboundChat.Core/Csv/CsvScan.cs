namespace OutboundChat.Csv;

/// <summary>
/// Reads a file before anything is done with it: what separates its cells, whether all of it is text, how many records it has, and whether
/// every quote closes. A quote that does not would swallow the rest of the file.
/// </summary>
internal sealed class CsvScan
{
    private const char Usual = ',';

    /// <summary>Where two are seen equally often, the one that names of columns are less likely to hold.</summary>
    private const string Candidates = "\t;,";

    private readonly int[] _seen = new int[Candidates.Length];
    private char? _delimiter;
    private State _state = State.FieldStart;
    private bool _isBlank = true;
    private long _line = 1, _quoteLine, _records;

    private CsvScan(char? delimiter) => _delimiter = delimiter;

    private enum State
    {
        FieldStart,
        Unquoted,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>Records, the header included; blank lines are none.</summary>
    public long Records => _records;

    /// <summary>What separates the cells of the header. Until that is known, nobody can tell where quoted cells begin in the rest.</summary>
    public static char FindDelimiter(TextReader text)
    {
        CsvScan header = new(null);
        for (int c; header._records == 0 && (c = text.Read()) >= 0;)
        {
            header.Take((char)c);
        }

        header.EndRecord();
        return header._delimiter ?? Usual;
    }

    /// <param name="text">The file.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="encoding">How it was decoded.</param>
    /// <param name="delimiter">What separates cells.</param>
    /// <exception cref="SetupException">It is no text, or a quote is never closed.</exception>
    public static CsvScan Of(TextReader text, string path, CsvEncoding encoding, char delimiter)
    {
        CsvScan scan = new(delimiter);
        char[] buffer = new char[16 * 1024];
        char previous = '\0';
        for (int read; (read = text.Read(buffer)) > 0;)
        {
            foreach (char c in buffer.AsSpan(0, read))
            {
                if (c is '\0' or CsvEncoding.Undecodable)
                {
                    throw c == '\0' || encoding.IsBinary
                        ? new SetupException(nameof(Texts.FileBinary), Texts.FileBinary(path, encoding.Option))
                        : new SetupException(nameof(Texts.FileNotDecodable), Texts.FileNotDecodable(path, scan._line, encoding.Name, encoding.Option));
                }

                if (c != '\n' || previous != '\r')
                {
                    scan.Take(c);
                }

                previous = c;
            }
        }

        if (scan._state == State.Quoted)
        {
            throw new SetupException(nameof(Texts.QuoteNeverClosed), Texts.QuoteNeverClosed(path, scan._quoteLine));
        }

        scan.EndRecord();
        return scan;
    }

    private void Take(char c)
    {
        bool isLineBreak = c is '\r' or '\n';
        if (_state == State.Quoted)
        {
            _line += isLineBreak ? 1 : 0;
            _state = c == '"' ? State.QuoteInQuoted : State.Quoted;
            return;
        }

        if (_state == State.QuoteInQuoted && c == '"')
        {
            _state = State.Quoted;
        }
        else if (isLineBreak)
        {
            EndRecord();
            _line++;
        }
        else if (IsDelimiter(c))
        {
            _state = State.FieldStart;
            _isBlank = false;
        }
        else if (c == '"' && _state == State.FieldStart)
        {
            _state = State.Quoted;
            _quoteLine = _line;
            _isBlank = false;
        }
        else if (c != ' ' || _state != State.FieldStart)
        {
            _state = State.Unquoted;
            _isBlank &= char.IsWhiteSpace(c);
        }
    }

    /// <summary>Until the header ends, whatever may separate cells is counted as if it did.</summary>
    private bool IsDelimiter(char c)
    {
        if (_delimiter is { } known)
        {
            return c == known;
        }

        int candidate = Candidates.IndexOf(c, StringComparison.Ordinal);
        if (candidate >= 0)
        {
            _seen[candidate]++;
        }

        return candidate >= 0;
    }

    private void EndRecord()
    {
        if (!_isBlank)
        {
            _records++;
            _delimiter ??= _seen.Max() == 0 ? Usual : Candidates[Array.IndexOf(_seen, _seen.Max())];
        }

        _isBlank = true;
        _state = State.FieldStart;
    }
}
