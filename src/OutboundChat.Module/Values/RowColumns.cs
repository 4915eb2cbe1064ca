using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>The columns of a run's rows, as its first row shows them: before anything is sent.</summary>
/// <param name="given">The command's parameters.</param>
/// <param name="isDestinationGiven">Whether the command line gave the destination, so that no column need be it.</param>
/// <param name="warn">Told which columns were taken for what.</param>
internal sealed class RowColumns(ChatRequestInput given, bool isDestinationGiven, Action<string> warn)
{
    private IReadOnlyList<(DataColumn Column, string Name)>? _near;

    /// <summary>Sets what the row has in columns that are nearly called as ours are.</summary>
    /// <exception cref="SetupException">No column is the destination: every row would be invalid for the same reason.</exception>
    public void Bind(ChatRequestInput input)
    {
        // A dictionary without a destination is a row that lacks it: dictionaries are written one by one.
        IRow? row = input.Row;
        _near ??= row is null ? [] : Read([.. row.Columns], mustHaveDestination: row is PsRow && !isDestinationGiven);
        foreach ((DataColumn column, string name) in _near)
        {
            if (row?.TryGetValue(name, out object? cell) is true && !LooseValue.IsGiven(column.Get(input)))
            {
                column.Set(input, cell);
            }
        }
    }

    private List<(DataColumn Column, string Name)> Read(string[] columns, bool mustHaveDestination)
    {
        List<(DataColumn Column, string Name)> near = [];
        foreach ((DataColumn column, string name) in DataColumns.FindNear(columns))
        {
            // A parameter comes before a column, but for a default.
            if (!LooseValue.IsGiven(column.Get(given)) || column.Name == nameof(ChatRequestInput.DefaultCountry))
            {
                near.Add((column, name));
                warn(Texts.ColumnTaken(name, column.Name));
            }
        }

        string[] destinations = [.. DataColumns.DestinationNames.Where(name => columns.Contains(name, StringComparer.OrdinalIgnoreCase))];
        if (destinations.Length > 1 && !isDestinationGiven)
        {
            warn(Texts.DestinationColumnChosen(destinations));
        }

        bool hasNear = near.Any(taken => taken.Column.Name == nameof(ChatRequestInput.DestinationEndpoint));
        return destinations.Length > 0 || hasNear || !mustHaveDestination
            ? near
            : throw new SetupException(Texts.DestinationColumnMissing(columns, DataColumns.DestinationNames));
    }
}
