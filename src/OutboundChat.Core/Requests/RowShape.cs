namespace OutboundChat.Requests;

/// <summary>What the columns of a row are for: those that are called as ours are, and those that are nearly so called.</summary>
internal sealed class RowShape
{
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

    /// <summary>The columns of destinations, in the order in which they are used where those before are empty.</summary>
    public IReadOnlyList<string> Destinations { get; }

    /// <summary>The columns of the country of numbers that do not say theirs, in the same order.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>Other columns that are nearly called like one of ours, which the row does not have.</summary>
    public IReadOnlyList<(DataColumn Column, string Name)> Others { get; }

    /// <summary>Whether no destination is called as ours are and several nearly so, which could be a customer's and a doctor's.</summary>
    public bool IsDestinationAmbiguous => Destinations.Count > 1 && !Exact(DataColumns.Destination).Any();

    /// <summary>Whether a column is one of ours by its own name.</summary>
    public static bool IsExact(DataColumn column, string name) => column.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the user calls a column: that of the row's value; null where the row does not have the column.</summary>
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

    /// <summary>Whether a row has cells, and none of them anything in it.</summary>
    public static bool IsEmpty(IRow row) =>
        row.Columns.Any() && !row.Columns.Any(column => row.TryGetValue(column, out object? cell) && LooseValue.IsGiven(cell));

    /// <summary>The first value that a row has in one of these columns; null where all of them are empty.</summary>
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

    /// <summary>The columns that are called as ours, and those that are nearly so called.</summary>
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

/// <summary>The shapes of a run's rows: those of one file have the same columns. For one thread.</summary>
internal sealed class RowShapes
{
    private RowShape? _latest;

    public RowShape Of(IRow row) =>
        _latest is { } latest && row.Columns.SequenceEqual(latest.Columns) ? latest : _latest = new RowShape([.. row.Columns]);
}
