using System.Collections;

namespace OutboundChat.Requests;

/// <summary>A row held in a dictionary, such as a hashtable that was piped in.</summary>
public sealed class DictionaryRow : IRow
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    public DictionaryRow(IDictionary values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (DictionaryEntry entry in values)
        {
            _values[LooseValue.ToText(entry.Key) ?? string.Empty] = entry.Value;
        }
    }

    public IEnumerable<string> Columns => _values.Keys;

    public bool TryGetValue(string column, out object? value) => _values.TryGetValue(column, out value);
}
