using System.Collections;

namespace OutboundChat.Requests;

/// <summary>A row held in a dictionary, such as a hashtable that was piped in.</summary>
internal sealed class DictionaryRow : IRow
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RequestProblem> _problems = [];

    public DictionaryRow(IDictionary values)
    {
        foreach (DictionaryEntry entry in values)
        {
            string column = LooseValue.ToText(entry.Key) ?? string.Empty;
            if (!_values.TryAdd(column, entry.Value))
            {
                _problems.Add(new RequestProblem("Row", Texts.ColumnTwice(column)));
            }
        }
    }

    public IEnumerable<string> Columns => _values.Keys;

    /// <summary>A problem for each key that differs from another only in case, since it is unclear which value is meant.</summary>
    public IReadOnlyList<RequestProblem> Problems => _problems;

    public bool TryGetValue(string column, out object? value) => _values.TryGetValue(column, out value);
}
