using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using OutboundChat.Requests;

namespace OutboundChat.Tool.Csv;

/// <summary>A CSV file of chats to start. It is looked through when it is opened, and read row by row when it is used.</summary>
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

    private CsvFile(string path, FileStream stream, CsvEncoding encoding, CsvScan scan)
    {
        Path = path;
        Rows = scan.Records - 1;
        Delimiter = scan.Delimiter;
        _stream = stream;
        _stream.Position = 0;
        _text = Reader(stream, encoding.Encoding);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => _brokenCell ??= bad.Field,
        });
        _parser.Read();
        Header = new CsvHeader(path, _parser.Record!);
    }

    /// <summary>As it was given.</summary>
    public string Path { get; }

    public CsvHeader Header { get; }

    public char Delimiter { get; }

    /// <summary>How many rows there are; the header and blank lines are none.</summary>
    public long Rows { get; }

    /// <exception cref="SetupException">The file is missing, no text, empty, or no CSV.</exception>
    public static CsvFile Open(string path, string? encodingName, char? delimiter)
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

            CsvEncoding encoding = CsvEncoding.Of(start.AsSpan(0, length), encodingName);
            stream.Position = 0;
            using StreamReader text = Reader(stream, encoding.Encoding);
            CsvScan scan = CsvScan.Of(text, path, encoding, delimiter);
            return scan.Records > 0 ? new CsvFile(path, stream, encoding, scan)
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
            // CsvHelper leaves out empty lines, but not those with nothing but white space. An empty cell in quotes is a row.
            if (cells is not [{ } only] || !string.IsNullOrWhiteSpace(only) || !string.IsNullOrWhiteSpace(_parser.RawRecord))
            {
                long line = _parser.RawRow - cells.Sum(LineBreaks);
                yield return new CsvRow(Header, cells, line) { Problems = [.. FindProblems(cells)] };
            }
        }
    }

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
        _stream.Dispose();
    }

    private static StreamReader Reader(FileStream stream, Encoding encoding) =>
        new(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);

    private string[]? ReadRecord()
    {
        _brokenCell = null;
        return _parser.Read() ? _parser.Record : null;
    }

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
