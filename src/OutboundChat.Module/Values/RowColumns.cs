using OutboundChat.Requests;

namespace OutboundChat.Module.Values;

/// <summary>
/// Binds the columns that PowerShell does not bind, such as those with similar names, and reports which columns are used for what.
/// </summary>
/// <param name="given">The values that PowerShell has bound. Without rows from the pipeline, these are those of the command line.</param>
/// <param name="parameters">The columns that the command line gives for all rows, so that no column is needed for them.</param>
/// <param name="warn">Receives each message about a used column once.</param>
internal sealed class RowColumns(ChatRequestInput given, IReadOnlySet<DataColumn> parameters, Action<string> warn)
{
    private readonly bool _isDestinationGiven = parameters.Contains(DataColumns.Destination);
    private readonly RowShapes _shapes = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private RowShape? _shape;
    private bool _isFirst = true;

    /// <summary>Whether the first row must have the required columns that no parameter gives, as for rows from the pipeline.</summary>
    public bool ChecksRequired { get; init; }

    /// <exception cref="SetupException">The first row lacks a required column, so every row would be invalid.</exception>
    public void Bind(ChatRequestInput input)
    {
        bool isFirst = _isFirst;
        _isFirst = false;
        if (input.Row is not { } row)
        {
            CheckRequired(isFirst, input);
            return;
        }

        object? destination = LooseValue.IsGiven(given.DestinationEndpoint) ? given.DestinationEndpoint : input.DestinationEndpoint;
        RowShape shape = IsWhole(destination) && _shape is not null ? _shape : _shapes.Of(row);
        if (shape != _shape)
        {
            _shape = shape;

            // Dictionaries are written one by one. If one lacks a destination, only that row is invalid.
            Report(shape, mustHaveDestination: isFirst && row is PsRow && !_isDestinationGiven);
        }

        input.Shape = shape;
        CheckRequired(isFirst, input);

        // PowerShell has bound the first country column, even if it is empty. The first one with a value is used.
        input.DefaultCountry = RowShape.FindGiven(row, shape.Countries) ?? input.DefaultCountry;

        // PowerShell binds the first of several destination columns, even if it is empty.
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

    /// <summary>Dictionaries are written one by one. If one lacks a required value, only that row is invalid.</summary>
    private void CheckRequired(bool isFirst, ChatRequestInput input)
    {
        if (isFirst && ChecksRequired && input.Row is null or PsRow)
        {
            ParameterChecks.CheckRequired(input);
        }
    }

    /// <summary>
    /// Whether a number needs no other column. Listing a row's columns is the most expensive thing that PowerShell does with it, so rows
    /// with such a number use the shape of the previous row.
    /// </summary>
    private static bool IsWhole(object? destination) => PlainValue.Unwrap(destination) is string text && text.StartsWith('+');

    private void Report(RowShape shape, bool mustHaveDestination)
    {
        if (mustHaveDestination && (shape.Destinations.Count == 0 || shape.IsDestinationAmbiguous))
        {
            throw new SetupException(Texts.DestinationColumnMissing(shape.Columns));
        }

        if (!_isDestinationGiven && !shape.IsDestinationAmbiguous && shape.Destinations.Count > 1)
        {
            WarnOnce(Texts.DestinationColumnChosen(shape.Destinations));
        }
        else if (!_isDestinationGiven && shape.Destinations is [var only])
        {
            ReportUse(DataColumns.Destination, only);
        }

        foreach (string country in shape.Countries)
        {
            ReportUse(DataColumns.Country, country);
        }

        foreach ((DataColumn column, string name) in shape.Others)
        {
            // A parameter takes precedence over a column.
            if (!LooseValue.IsGiven(column.Get(given)))
            {
                ReportUse(column, name);
            }
        }
    }

    private void ReportUse(DataColumn column, string name)
    {
        if (!RowShape.IsExact(column, name))
        {
            string use = column == DataColumns.Destination ? Texts.Recipient(column.Name) : column.Name;
            WarnOnce(Texts.ColumnTaken(name, use, RowShape.ExactNameFor(column, name)));
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
