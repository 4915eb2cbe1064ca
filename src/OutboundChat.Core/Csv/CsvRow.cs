using OutboundChat.Requests;

namespace OutboundChat.Csv;

/// <summary>One record of a file.</summary>
/// <param name="header">The columns.</param>
/// <param name="cells">The record's cells; the last ones may be missing.</param>
/// <param name="line">The line of the file that the record begins in, the first is 1.</param>
internal sealed class CsvRow(CsvHeader header, string[] cells, long line) : IRow
{
    public long Line { get; } = line;

    /// <summary>What is wrong with the record itself.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    public IEnumerable<string> Columns => header.Names;

    /// <summary>A cell for each column; null where the record has none.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Cells => header.Names.Select((name, i) => KeyValuePair.Create(name, Cell(i)));

    public bool TryGetValue(string column, out object? value)
    {
        bool found = header.TryGetIndex(column, out int index);
        value = found ? Cell(index) : null;
        return found;
    }

    private string? Cell(int index) => index < cells.Length ? cells[index] : null;
}
