using System.IO.Enumeration;

namespace OutboundChat.Requests;

/// <summary>Picks the columns of a row that become Attributes.</summary>
internal sealed class AttributeColumns(IReadOnlyList<string> patterns)
{
    /// <summary>Names alone, without wildcards, are the same columns in every row, which then need not be listed again.</summary>
    private readonly bool _areNames = patterns.All(pattern => pattern.Length > 0 && pattern.AsSpan().IndexOfAny('*', '?', '\\') < 0);

    private bool _checked;

    /// <summary>The columns of the latest row, and those of them that the patterns name: rows of one file have the same ones.</summary>
    private string[] _columns = [], _named = [];

    /// <summary>The columns that the patterns name and their values; empty cells are left out.</summary>
    /// <exception cref="SetupException">
    /// The first row has no column for one of the patterns. Later rows may lack one: only a first row that does says that the name is
    /// wrong, and it says so before anything is sent.
    /// </exception>
    public IEnumerable<KeyValuePair<string, object>> Read(IRow? row)
    {
        if (patterns.Count == 0)
        {
            return [];
        }

        if (_checked && _areNames)
        {
            return Read(row, _named);
        }

        string[] columns = [.. row?.Columns ?? []];
        if (!_checked)
        {
            _checked = true;
            foreach (string pattern in patterns)
            {
                if (!columns.Any(column => Matches(pattern, column)))
                {
                    throw new SetupException(Texts.AttributeColumnMissing(pattern, columns));
                }
            }
        }

        if (!columns.AsSpan().SequenceEqual(_columns))
        {
            (_columns, _named) = (columns, [.. columns.Where(column => patterns.Any(pattern => Matches(pattern, column)))]);
        }

        return Read(row, _named);
    }

    private static IEnumerable<KeyValuePair<string, object>> Read(IRow? row, string[] columns)
    {
        foreach (string column in columns)
        {
            object? value = null;
            if (row?.TryGetValue(column, out value) is true && LooseValue.IsGiven(value))
            {
                yield return KeyValuePair.Create(column, value!);
            }
        }
    }

    private static bool Matches(string pattern, string column) => FileSystemName.MatchesSimpleExpression(pattern, column, ignoreCase: true);
}
