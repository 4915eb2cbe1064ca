using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using OutboundChat.Requests;

namespace OutboundChat.Csv;

/// <summary>A CSV file of chats to start, or of numbers. It is looked through when it is opened, and read row by row when it is used.</summary>
internal sealed class CsvFile : IDisposable
{
    /// <summary>Enough to recognize a byte-order mark, a workbook and NUL bytes by.</summary>
    private const int StartBytes = 4096;

    private static readonly byte[][] s_workbooks = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    private readonly FileStream _stream;
    private readonly StreamReader _text;
    private readonly CsvParser _parser;

    /// <summary>The first cell of the record being read whose quotes are broken; null where none is.</summary>
    private string? _brokenCell;

    private CsvFile(string path, FileStream stream, CsvEncoding encoding, char delimiter, long records)
    {
        Path = path;
        Rows = records - 1;
        Delimiter = delimiter;
        _stream = stream;
        _text = ReaderFromStart(stream, encoding);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => _brokenCell ??= bad.Field,
        });
        string[] cells = ReadRecord()!;
        Header = new CsvHeader(path, cells);
        First = ToRow(cells);
    }

    /// <summary>As it was given.</summary>
    public string Path { get; }

    public CsvHeader Header { get; }

    /// <summary>The header as a row, for files that have none.</summary>
    public CsvRow First { get; }

    public char Delimiter { get; }

    /// <summary>How many rows there are; the header and blank lines are none.</summary>
    public long Rows { get; }

    /// <param name="path">The file.</param>
    /// <param name="encodingName">Its encoding's name or code page where it has no byte-order mark; null for UTF-8.</param>
    /// <param name="delimiter">What separates cells; null to find it out from the header.</param>
    /// <param name="encodingOption">The option that a user names the encoding with, for messages; null where there is none.</param>
    /// <exception cref="SetupException">The file is missing, no text, empty, or no CSV.</exception>
    public static CsvFile Open(string path, string? encodingName = null, char? delimiter = null, string? encodingOption = null)
    {
        if (Directory.Exists(path))
        {
            throw new SetupException(nameof(Texts.FileIsFolder), Texts.FileIsFolder(path));
        }

        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!stream.CanSeek)
            {
                throw new SetupException(nameof(Texts.FileNotRegular), Texts.FileNotRegular(path));
            }

            byte[] start = new byte[StartBytes];
            int length = stream.ReadAtLeast(start, StartBytes, throwOnEndOfStream: false);
            if (s_workbooks.Any(workbook => start.AsSpan().StartsWith(workbook)))
            {
                throw new SetupException(nameof(Texts.FileIsWorkbook), Texts.FileIsWorkbook(path));
            }

            CsvEncoding encoding = CsvEncoding.Of(start.AsSpan(0, length), encodingName, encodingOption);
            char separator = delimiter ?? CsvScan.FindDelimiter(ReaderFromStart(stream, encoding));
            CsvScan scan = CsvScan.Of(ReaderFromStart(stream, encoding), path, encoding, separator);
            return scan.Records > 0 ? new CsvFile(path, stream, encoding, separator, scan.Records)
                : throw new SetupException(nameof(Texts.FileEmpty), Texts.FileEmpty(path));
        }
        catch (Exception e)
        {
            stream?.Dispose();
            throw e switch
            {
                FileNotFoundException or DirectoryNotFoundException => new SetupException(nameof(Texts.FileMissing), Texts.FileMissing(path), e),
                IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException => new SetupException(nameof(Texts.FileUnreadable), Texts.FileUnreadable(path, e.Message), e),
                _ => e,
            };
        }
    }

    /// <summary>The rows, once.</summary>
    public IEnumerable<CsvRow> Read()
    {
        while (ReadRecord() is { } cells)
        {
            yield return ToRow(cells);
        }
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
        _stream.Dispose();
    }

    private static StreamReader ReaderFromStart(FileStream stream, CsvEncoding encoding)
    {
        stream.Position = 0;
        return new StreamReader(stream, encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    }

    private string[]? ReadRecord()
    {
        string[]? cells;
        do
        {
            _brokenCell = null;
            cells = _parser.Read() ? _parser.Record : null;
        }
        // CsvHelper leaves out empty lines, but not those with nothing but white space. An empty cell in quotes is a row, and of a broken cell it gives
        // what it could make out.
        while (_brokenCell is null && cells is [var only] && string.IsNullOrWhiteSpace(only) && string.IsNullOrWhiteSpace(_parser.RawRecord));
        return cells;
    }

    private CsvRow ToRow(string[] cells) => new(Header, cells, _parser.RawRow - cells.Sum(LineBreaks)) { Problems = [.. FindProblems(cells)] };

    private IEnumerable<RequestProblem> FindProblems(string[] cells)
    {
        int columns = Header.Names.Length;
        if (cells.Length > columns && cells.Skip(columns).Any(cell => cell.Length > 0))
        {
            yield return new RequestProblem("Row", nameof(Texts.RowTooWide), Texts.RowTooWide(cells.Length, columns));
        }

        // A quote inside an unquoted cell, as in 5" wide, means itself.
        if (_brokenCell?.TrimStart() is ['"', ..])
        {
            yield return new RequestProblem("Row", nameof(Texts.RowQuotesBroken), Texts.RowQuotesBroken(_brokenCell.Trim()));
        }
    }

    private static int LineBreaks(string cell)
    {
        int breaks = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            breaks += cell[i] == '\n' || (cell[i] == '\r' && (i + 1 == cell.Length || cell[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks;
    }
}
