namespace OutboundChat.Csv;

/// <summary>The names of a file's columns, found without regard to case, as PowerShell finds them.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="SetupException">Two columns have the same name.</exception>
    public CsvHeader(string path, IReadOnlyList<string> cells)
    {
        // Spreadsheets leave empty columns behind; PowerShell names those H and their number, too.
        Names = [.. cells.Select((cell, i) => cell.Length > 0 ? cell : $"H{i + 1}")];
        for (int i = 0; i < Names.Length; i++)
        {
            if (!_indexes.TryAdd(Names[i], i))
            {
                throw new SetupException(nameof(Texts.HeaderDuplicate), Texts.HeaderDuplicate(path, Names[i], _indexes[Names[i]] + 1, i + 1));
            }
        }
    }

    public string[] Names { get; }

    public bool Contains(string name) => _indexes.ContainsKey(name);

    public bool TryGetIndex(string name, out int index) => _indexes.TryGetValue(name, out index);
}
