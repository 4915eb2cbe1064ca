namespace OutboundChat.Requests;

/// <summary>The purpose of the columns of a row: which are named like a data column, exactly or nearly.</summary>
internal sealed class RowShape
{
    private const string PhoneNumber = "PhoneNumber";

    private readonly Dictionary<DataColumn, IReadOnlyList<string>> _names = [];

    public RowShape(IReadOnlyList<string> columns)
    {
        Columns = columns;
        Destinations = NamesOf(DataColumns.Destination);
        Countries = NamesOf(DataColumns.Country);
        Others =
        [
            .. from column in DataColumns.All
               where column != DataColumns.Destination && column != DataColumns.Country && !Exact(column).Any()
               let near = Near(column).ToList()
               where near.Count == 1
               select (column, near[0]),
        ];
    }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The destination columns, in order of precedence: the first one with a value is used.</summary>
    public IReadOnlyList<string> Destinations { get; }

    /// <summary>The columns of the default country, in order of precedence.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>Columns with a name similar to another data column, which the row does not have.</summary>
    public IReadOnlyList<(DataColumn Column, string Name)> Others { get; }

    /// <summary>
    /// Whether several columns have similar names and none an exact one. They could be a customer's phone number and a doctor's.
    /// </summary>
    public bool IsDestinationAmbiguous => Destinations.Count > 1 && !Exact(DataColumns.Destination).Any();

    /// <summary>Whether a name is a data column's name or alias.</summary>
    public static bool IsExact(DataColumn column, string name) => column.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name or alias of a data column that a similar name comes nearest to.</summary>
    public static string ExactNameFor(DataColumn column, string name) =>
        column.Names.FirstOrDefault(exact => ColumnNames.Fold(exact) == ColumnNames.Fold(name))
            ?? (column == DataColumns.Destination ? PhoneNumber : column.Name);

    /// <summary>The row's name for a data column, preferably one with a value; null if the row does not have the column.</summary>
    public string? NameOf(DataColumn column, IRow row)
    {
        string? first = null;
        foreach (string name in column == DataColumns.Destination && IsDestinationAmbiguous ? [] : NamesOf(column))
        {
            if (row.TryGetValue(name, out object? value))
            {
                if (LooseValue.IsGiven(value))
                {
                    return name;
                }

                first ??= name;
            }
        }

        return first;
    }

    /// <summary>Whether a row has cells, and all of them are empty.</summary>
    public static bool IsEmpty(IRow row) =>
        row.Columns.Any() && !row.Columns.Any(column => row.TryGetValue(column, out object? cell) && LooseValue.IsGiven(cell));

    /// <summary>The first value that a row has in these columns; null if all of them are empty.</summary>
    public static object? FindGiven(IRow row, IReadOnlyList<string> columns)
    {
        foreach (string column in columns)
        {
            if (row.TryGetValue(column, out object? value) && LooseValue.IsGiven(value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The columns with an exact name, then those with a similar name.</summary>
    private IReadOnlyList<string> NamesOf(DataColumn column)
    {
        if (!_names.TryGetValue(column, out IReadOnlyList<string>? names))
        {
            _names[column] = names = [.. Exact(column), .. Near(column)];
        }

        return names;
    }

    private IEnumerable<string> Exact(DataColumn column) =>
        column.Names.Where(name => Columns.Contains(name, StringComparer.OrdinalIgnoreCase));

    private IEnumerable<string> Near(DataColumn column)
    {
        string[] wanted =
            [.. column.Names.Select(ColumnNames.Fold), .. column == DataColumns.Destination ? ColumnNames.OfDestinations : []];
        return ColumnNames.AllFolded(wanted, [.. Columns.Where(name => !IsExact(column, name))]);
    }
}

/// <summary>
/// The shapes of a run's rows. The latest one is reused, because rows of one file have the same columns. Not thread-safe.
/// </summary>
internal sealed class RowShapes
{
    private RowShape? _latest;

    public RowShape Of(IRow row) =>
        _latest is { } latest && row.Columns.SequenceEqual(latest.Columns) ? latest : _latest = new RowShape([.. row.Columns]);
}
