using System.Text.RegularExpressions;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Exclusions;

/// <summary>
/// The numbers that must not be sent to. An item that can't be read as a number is an error and never skipped: skipping it would send to
/// someone who opted out.
/// </summary>
internal sealed partial class ExclusionList
{
    private readonly DestinationSet _numbers = new();
    private readonly RowShapes _shapes = new();
    private readonly Country? _country;

    private ExclusionList(Country? country) => _country = country;

    /// <summary>How many different numbers there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Reads everything before it returns. A million numbers take about 25 MB.</summary>
    /// <param name="items">
    /// Phone numbers in any usual spelling, as text or numbers, and rows with phone columns, all of whose numbers count. Blank lines, as
    /// files have at their end, and rows without any content are skipped.
    /// </param>
    /// <param name="defaultCountry">The country of numbers that do not say theirs.</param>
    /// <exception cref="SetupException">An item has no number, or all of them are blank.</exception>
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

    /// <summary>Lists that are joined with a comma are items themselves: <c>(Get-Content a.txt), (Get-Content b.txt)</c>.</summary>
    private static IEnumerable<object?> Flatten(object? value) =>
        value is not IRow && LooseValue.ToItems(value) is { } items ? items : [value];

    /// <summary>A person's second number must not be sent to either.</summary>
    /// <returns>False when the row has no content at all.</returns>
    private bool AddRow(IRow row, int item)
    {
        // As in the rows that are sent, a row's own country comes before the command's.
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

    /// <returns>False when the value is blank.</returns>
    private bool Add(object? value, int item, Country? country)
    {
        if (!LooseValue.IsGiven(value))
        {
            return false;
        }

        string text = LooseValue.ToText(value) ?? string.Empty;
        if (!PhoneNumber.TryRead(text, country, out PhoneNumberReading number, out Notice? problem))
        {
            throw new SetupException(ReadCommand(text) is { } command
                ? Texts.ExclusionUnknown(text, command)
                : Texts.ExclusionUnknown(item, problem));
        }

        // A tab or a line break is not part of a number: it separates one from something else.
        if (text.Trim().Any(character => char.IsControl(character) || character is '\u2028' or '\u2029'))
        {
            throw new SetupException(Texts.ExclusionUnknown(item, Texts.DestinationSeveralNumbers(text)));
        }

        _numbers.Add(number.E164, item, out _);
        return true;
    }

    /// <returns>The command that reads the file that the text names; null when it does not look like a file's name.</returns>
    private static string? ReadCommand(string text) =>
        !LooksLikePath().IsMatch(text) && !File.Exists(text) ? null
        : text.TrimEnd().EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "Import-Csv"
        : "Get-Content";

    /// <summary>A word beside a path separator, or an extension; N/A is not a path.</summary>
    [GeneratedRegex(@"[A-Za-z]{2}[/\\]|[/\\]\w*[A-Za-z]\w|\.[A-Za-z][A-Za-z0-9]{1,4}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikePath();
}
