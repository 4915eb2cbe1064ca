using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>Reads what rows have in columns that PowerShell does not bind, and tells what was taken for what.</summary>
/// <param name="given">The command's parameters; those of the command line where PowerShell binds no row.</param>
/// <param name="isDestinationGiven">Whether the command line gave the destination, so that no column need be it.</param>
/// <param name="warn">Told which columns were taken for what, each once.</param>
internal sealed class RowColumns(ChatRequestInput given, bool isDestinationGiven, Action<string> warn)
{
    private readonly RowShapes _shapes = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private RowShape? _shape;
    private bool _isFirst = true;

    /// <exception cref="SetupException">No column is the destination: every row would be invalid for the same reason.</exception>
    public void Bind(ChatRequestInput input)
    {
        bool isFirst = _isFirst;
        _isFirst = false;
        if (input.Row is not { } row)
        {
            return;
        }

        object? destination = LooseValue.IsGiven(given.DestinationEndpoint) ? given.DestinationEndpoint : input.DestinationEndpoint;
        RowShape shape = IsWhole(destination) && _shape is not null ? _shape : _shapes.Of(row);
        if (shape != _shape)
        {
            _shape = shape;

            // A dictionary without a destination is a row that lacks it: dictionaries are written one by one.
            Tell(shape, mustHaveDestination: isFirst && row is PsRow && !isDestinationGiven);
        }

        input.Shape = shape;

        // A default gives way to what a row says, even where PowerShell has bound it.
        input.DefaultCountry = RowShape.FindGiven(row, shape.Countries) ?? input.DefaultCountry;

        // PowerShell binds the first of several columns, whatever is in it.
        if (!LooseValue.IsGiven(destination) && !shape.IsDestinationAmbiguous)
        {
            input.DestinationEndpoint = RowShape.FindGiven(row, shape.Destinations);
        }

        foreach ((DataColumn column, string name) in shape.Others)
        {
            if (!LooseValue.IsGiven(column.Get(input)) && row.TryGetValue(name, out object? cell))
            {
                column.Set(input, cell);
            }
        }
    }

    /// <summary>
    /// Whether a number needs no other column. PowerShell takes longer to list a row's columns than to do anything else with them, so the
    /// shape of the row before serves for these.
    /// </summary>
    private static bool IsWhole(object? destination) => PlainValue.Unwrap(destination) is string text && text.StartsWith('+');

    private void Tell(RowShape shape, bool mustHaveDestination)
    {
        if (mustHaveDestination && (shape.Destinations.Count == 0 || shape.IsDestinationAmbiguous))
        {
            throw new SetupException(Texts.DestinationColumnMissing(shape.Columns));
        }

        if (!isDestinationGiven && !shape.IsDestinationAmbiguous && shape.Destinations.Count > 1)
        {
            WarnOnce(Texts.DestinationColumnChosen(shape.Destinations));
        }
        else if (!isDestinationGiven && shape.Destinations is [var only])
        {
            Taken(DataColumns.Destination, only);
        }

        foreach (string country in shape.Countries)
        {
            Taken(DataColumns.Country, country);
        }

        foreach ((DataColumn column, string name) in shape.Others)
        {
            // A parameter comes before a column.
            if (!LooseValue.IsGiven(column.Get(given)))
            {
                Taken(column, name);
            }
        }
    }

    private void Taken(DataColumn column, string name)
    {
        if (!RowShape.IsExact(column, name))
        {
            WarnOnce(Texts.ColumnTaken(name, column.Name));
        }
    }

    private void WarnOnce(string text)
    {
        if (_taken.Add(text))
        {
            warn(text);
        }
    }
}
