using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Exclusions;

/// <summary>
/// The phone numbers that must not be messaged. An item that can't be read as a number is an error: skipping it would send to someone who
/// opted out.
/// </summary>
internal sealed class ExclusionList
{
    private readonly DestinationSet _numbers = new();
    private readonly RowShapes _shapes = new();
    private readonly Country? _country;

    private ExclusionList(Country? country) => _country = country;

    /// <summary>The number of distinct phone numbers.</summary>
    public int Count => _numbers.Count;

    /// <summary>Reads an opt-out list. A million numbers take about 25 MB.</summary>
    /// <param name="items">
    /// Phone numbers in any usual spelling, as strings or numbers, and rows. All phone columns of a row are read. Blank lines and empty
    /// rows, such as those at the end of a file, are skipped.
    /// </param>
    /// <param name="defaultCountry">The country of numbers without a country code.</param>
    /// <exception cref="SetupException">An item has no valid number, or all items are blank.</exception>
    public static ExclusionList Read(IEnumerable<object?> items, Country? defaultCountry)
    {
        ExclusionList list = new(defaultCountry);
        int item = 0;
        bool hasContent = false;
        foreach (object? value in items.SelectMany(Flatten))
        {
            item++;
            hasContent |= value is IRow row ? list.AddRow(row, item) : list.Add(value, item, defaultCountry);
        }

        return hasContent || item == 0 ? list : throw new SetupException(Texts.ExclusionUnknown());
    }

    /// <param name="number">In E.164.</param>
    public bool Contains(string number) => _numbers.Contains(number);

    /// <summary>Lists that are joined with a comma are nested: <c>(Get-Content a.txt), (Get-Content b.txt)</c>.</summary>
    private static IEnumerable<object?> Flatten(object? value) =>
        value is not IRow && LooseValue.ToItems(value) is { } items ? items : [value];

    /// <summary>Adds the numbers of all phone columns of a row, because a person's second number must not be messaged either.</summary>
    /// <returns>False if the row is empty.</returns>
    private bool AddRow(IRow row, int item)
    {
        // As in the rows that are sent, a row's own country takes precedence over the command's.
        RowShape shape = _shapes.Of(row);
        Country? country = RowShape.FindGiven(row, shape.Countries) is { } given
            ? Country.Find(LooseValue.ToIdentifier(given) ?? string.Empty)
            : _country;
        int numbers = shape.Destinations.Count(
            column => row.TryGetValue(column, out object? cell) && Add(cell, item, country));
        if (numbers == 0 && row.Columns.Any(column => row.TryGetValue(column, out object? cell) && LooseValue.IsGiven(cell)))
        {
            throw new SetupException(Texts.ExclusionUnknown(item, [.. row.Columns]));
        }

        return numbers > 0;
    }

    /// <returns>False if the value is blank.</returns>
    private bool Add(object? value, int item, Country? country)
    {
        if (!LooseValue.IsGiven(value))
        {
            return false;
        }

        string text = LooseValue.ToText(value) ?? string.Empty;
        if (!PhoneNumber.TryRead(text, country, out PhoneNumberReading number, out Notice? problem))
        {
            throw new SetupException(FileName.ReaderOf(text) is { } command
                ? Texts.ExclusionUnknown(text, command)
                : Texts.ExclusionUnknown(item, problem));
        }

        // A tab or a line break is not part of a number. It separates the number from something else.
        if (text.Trim().Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'))
        {
            throw new SetupException(Texts.ExclusionUnknown(item, Texts.DestinationSeveralNumbers(text)));
        }

        _numbers.Add(number.E164, item, out _);
        return true;
    }
}
