using System.IO.Enumeration;

namespace OutboundChat.Requests;

/// <summary>Picks the columns of a row that become Attributes.</summary>
internal sealed class AttributeColumns(IReadOnlyList<string> patterns)
{
    private bool _checked;

    /// <summary>The columns that the patterns name and their values; empty cells are left out.</summary>
    /// <exception cref="SetupException">
    /// The first row has no column for one of the patterns. Later rows may lack one: only a first row that does says that the name is wrong,
    /// and it says so before anything is sent.
    /// </exception>
    public IEnumerable<KeyValuePair<string, object>> Read(IRow? row)
    {
        if (patterns.Count == 0)
        {
            return [];
        }

        string[] columns = [.. row?.Columns ?? []];
        if (!_checked)
        {
            _checked = true;
            foreach (string pattern in patterns)
            {
                if (!columns.Any(column => Matches(pattern, column)))
                {
                    throw new SetupException(nameof(Texts.AttributeColumnMissing), Texts.AttributeColumnMissing(pattern, columns));
                }
            }
        }

        return Read(row!, columns);
    }

    private IEnumerable<KeyValuePair<string, object>> Read(IRow row, string[] columns)
    {
        foreach (string column in columns)
        {
            if (patterns.Any(pattern => Matches(pattern, column))
                && row.TryGetValue(column, out object? value) && LooseValue.IsGiven(value))
            {
                yield return KeyValuePair.Create(column, value!);
            }
        }
    }

    private static bool Matches(string pattern, string column) => FileSystemName.MatchesSimpleExpression(pattern, column, ignoreCase: true);
}
