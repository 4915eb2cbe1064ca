using System.IO.Enumeration;

namespace OutboundChat.Requests;

/// <summary>
/// The columns of a row that a parameter names: a name, a name with wildcards (<c>*</c>, <c>?</c>), or <c>Column=Name</c>, which gives the
/// column another name. Not thread-safe.
/// </summary>
/// <param name="parameter">The parameter, for errors.</param>
/// <param name="patterns">Its values.</param>
/// <param name="check">Throws if a column can't have a name that the parameter gives it; null if any name is valid.</param>
internal sealed class ColumnSelection(string parameter, IReadOnlyList<string> patterns, Action<string, string>? check = null)
{
    private readonly (string Pattern, string? Name)[] _patterns = [.. patterns.Select(Split)];

    /// <summary>Without wildcards, every row has the same selected columns, so its columns need not be listed.</summary>
    private readonly bool _areNames = patterns.All(IsName);

    private bool _checked;

    /// <summary>
    /// The columns of the latest row, and the selected ones. They are reused, because rows of one file have the same columns.
    /// </summary>
    private string[] _columns = [];
    private IReadOnlyList<(string Column, string Name)> _selected = [];

    /// <summary>The selected columns of a row, and the names that they are given.</summary>
    /// <exception cref="SetupException">
    /// The first row has no column for one of the patterns. That shows that the name is wrong, before anything is sent. Later rows may lack
    /// a column.
    /// </exception>
    public IReadOnlyList<(string Column, string Name)> Of(IRow? row)
    {
        if (patterns.Count == 0 || (_checked && _areNames))
        {
            return _selected;
        }

        string[] columns = [.. row?.Columns ?? []];
        if (!_checked)
        {
            Check(columns);
            _checked = true;
        }

        if (!columns.AsSpan().SequenceEqual(_columns))
        {
            _columns = columns;
            _selected =
            [
                .. from column in columns
                   let chosen = Array.FindIndex(_patterns, pattern => Matches(pattern.Pattern, column))
                   where chosen >= 0
                   select (column, _patterns[chosen].Name ?? column),
            ];
        }

        return _selected;
    }

    private void Check(string[] columns)
    {
        for (int i = 0; i < _patterns.Length; i++)
        {
            (string pattern, string? name) = _patterns[i];
            if (!columns.Any(column => Matches(pattern, column)))
            {
                // An equals sign without a name on each side is a typing error.
                bool isWhole = name is not null || !pattern.Contains('=', StringComparison.Ordinal);
                string column = (isWhole ? ColumnNames.Find(pattern, columns) : null)
                    ?? throw new SetupException(Texts.AttributeColumnMissing(parameter, pattern, columns, Nearest.To(pattern, columns)));
                _patterns[i] = (column, name ?? pattern);
            }

            // Columns that a wildcard selects may be empty in every row.
            if (name is not null || IsName(pattern))
            {
                check?.Invoke(pattern, name ?? pattern);
            }
        }
    }

    private static (string Pattern, string? Name) Split(string pattern)
    {
        int equals = pattern.LastIndexOf('=');
        return equals > 0 && equals < pattern.Length - 1 ? (pattern[..equals].Trim(), pattern[(equals + 1)..].Trim()) : (pattern, null);
    }

    private static bool IsName(string pattern) => pattern.Length > 0 && pattern.AsSpan().IndexOfAny('*', '?', '\\') < 0;

    private static bool Matches(string pattern, string column) => FileSystemName.MatchesSimpleExpression(pattern, column, ignoreCase: true);
}
