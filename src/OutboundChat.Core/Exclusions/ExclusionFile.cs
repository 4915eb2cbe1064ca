using System.Text;
using OutboundChat.Csv;

namespace OutboundChat.Exclusions;

/// <summary>A file of numbers that must not be written to: CSV with a column called as the destination's, or text with a number in each line.</summary>
internal sealed class ExclusionFile : IDisposable
{
    private readonly CsvFile _file;
    private readonly bool _hasHeader;
    private readonly IReadOnlyList<string> _columns;

    private ExclusionFile(CsvFile file)
    {
        // Somebody's second number must not be written to either.
        IReadOnlyList<string> columns = DestinationColumn.Find(file.Header);

        // Text is CSV with one column and no header; whether its first line is a number after all is told like that of every other.
        _hasHeader = columns.Count > 0 || file.First.Cells.ToArray() is not [{ Value: { } only }] || !only.EnumerateRunes().Any(Rune.IsDigit);
        _columns = columns.Count > 0 ? columns : _hasHeader ? throw DestinationColumn.Missing(file) : [file.Header.Names[0]];
        _file = file;
    }

    /// <returns>Null where there is no such file.</returns>
    /// <exception cref="SetupException">It can't be read, is neither text nor CSV, or has no column of phone numbers.</exception>
    public static ExclusionFile? Open(string path)
    {
        CsvFile? file = null;
        try
        {
            file = CsvFile.Open(path);
            return new ExclusionFile(file);
        }
        catch (SetupException e)
        {
            file?.Dispose();
            return e.ErrorId == nameof(Texts.FileMissing) ? null : throw Unusable(e.Message, e);
        }
    }

    /// <summary>What stands where the numbers should, once, each with the line that it begins in. Rows with nothing in any column are none.</summary>
    /// <exception cref="SetupException">A row is broken, or has no number.</exception>
    /// <exception cref="IOException">The file can't be read any more, or changed meanwhile.</exception>
    public IEnumerable<(string Text, long Line)> Read()
    {
        long rows = 0;
        foreach (CsvRow row in _hasHeader ? _file.Read() : _file.Read().Prepend(_file.First))
        {
            rows++;
            if (row.Problems is [var problem, ..])
            {
                throw LineInvalid(row.Line, problem.Text);
            }

            bool isEmpty = true;
            foreach (string column in _columns)
            {
                if (row.TryGetValue(column, out object? cell) && cell is string text && !string.IsNullOrWhiteSpace(text))
                {
                    isEmpty = false;
                    yield return (text, row.Line);
                }
            }

            if (isEmpty && row.Cells.Any(other => !string.IsNullOrWhiteSpace(other.Value)))
            {
                throw LineInvalid(row.Line, Texts.ExclusionCellEmpty(_columns[0]));
            }
        }

        if (rows != _file.Rows + (_hasHeader ? 0 : 1))
        {
            throw new IOException(Texts.ExclusionFileChanged());
        }
    }

    /// <summary>What to throw where a line's number is none.</summary>
    public SetupException LineInvalid(long line, string said) => new(nameof(Texts.ExclusionLineInvalid), Texts.ExclusionLineInvalid(_file.Path, line, said));

    /// <summary>What to throw where the file can't be read any more.</summary>
    public SetupException Unreadable(IOException exception) => Unusable(Texts.FileUnreadable(_file.Path, exception.Message), exception);

    public void Dispose() => _file.Dispose();

    private static SetupException Unusable(string said, Exception exception) => new(nameof(Texts.ExclusionFileUnusable), Texts.ExclusionFileUnusable(said), exception);
}
