using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat;

/// <summary>Puts values into messages: one line each, shortened, and with nothing in it that must stay secret.</summary>
internal static partial class Wording
{
    private const int MaxQuoted = 60, MaxListed = 8;

    /// <summary>
    /// Hides most digits of a text that may be a phone number, in whatever script they are: <c>+12******100</c>. All else stays, so that
    /// what is wrong with a number can be seen. A text with few digits stays whole, and a masked one as it is.
    /// </summary>
    public static string Mask(string? text)
    {
        const int fewest = 7, mostShown = 5;
        string given = text ?? string.Empty;
        int digits = given.EnumerateRunes().Count(IsDigit), shown = Math.Min(mostShown, digits / 2), head = shown / 2;
        if (digits < fewest)
        {
            return given;
        }

        StringBuilder masked = new(given.Length);
        int digit = 0;
        foreach (Rune rune in given.EnumerateRunes())
        {
            bool isHidden = IsDigit(rune) && ++digit > head && digit <= digits - (shown - head);
            masked.Append(isHidden ? "*" : rune.ToString());
        }

        return masked.ToString();

        static bool IsDigit(Rune rune) => Rune.IsNumber(rune) || rune.Value == '*';
    }

    /// <summary>
    /// Hides names besides numbers in what was given as a destination: <c>J… S…, 20* *** *101</c>. Of four letters or more in a row, the
    /// first stays. So mistakes such as ext., x12, n/a and #N/A can be seen, and a masked text stays as it is.
    /// </summary>
    public static string MaskDestination(string? text) => LongWord().Replace(Mask(text), "$1…");

    /// <summary>Whether a column's name shows that its file was read in a wrong encoding.</summary>
    public static bool IsMisread(string column) => column.AsSpan().ContainsAny('\0', '\uFFFD');

    /// <summary>Whether the name of a column contains a phone number: seven digits or more besides those of a date or a time.</summary>
    public static bool HasNumber(string column) => DateOrTime().Replace(column, string.Empty).Count(char.IsDigit) >= 7;

    /// <summary>Text from elsewhere without anything that could end the line or move a terminal's cursor.</summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!BreaksLine(rune) && !Rune.IsWhiteSpace(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Shortens text and makes control characters visible, so that a message stays one line whatever a cell holds.</summary>
    public static string Quote(string? text)
    {
        StringBuilder quoted = new("'");
        foreach (Rune rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (quoted.Length > MaxQuoted)
            {
                quoted.Append('…');
                break;
            }

            quoted.Append(BreaksLine(rune) ? "\uFFFD" : rune.ToString());
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>Names in quotes, the first few of them.</summary>
    public static string List(IReadOnlyList<string> items) =>
        string.Join(", ", items.Take(MaxListed).Select(Quote)) + (
            items.Count > MaxListed ? $" and {items.Count - MaxListed} more" : string.Empty);

    /// <summary>What a cell holds or a column is called, in quotes. A file without a header has numbers for names.</summary>
    public static string Cell(string? text) => Quote(Mask(text));

    /// <summary>What a cell holds that should be a phone number, in quotes.</summary>
    public static string Destination(string? text) => Quote(MaskDestination(text));

    /// <summary>Cells or names of columns, the first few of them.</summary>
    public static string Cells(IEnumerable<string> items) => List([.. items.Select(Mask)]);

    /// <summary>What a column is called, without quotes, at the beginning of a sentence.</summary>
    public static string Name(string text) => Cell(text)[1..^1];

    /// <summary>Paths in full: half a path helps nobody.</summary>
    public static string Paths(params IReadOnlyList<string> files) => string.Join(", ", files.Select(file => $"'{OneLine(file)}'"));

    /// <summary>What kind of value was given, in a word.</summary>
    public static string Kind(object value) => value is IDictionary ? "dictionary"
        : value is IEnumerable and not string ? "list"
        : value.GetType().Name;

    /// <summary>The words of a service or an exception, in brackets behind a sentence of ours; empty where there are none.</summary>
    public static string Said(string said) => Words(said) is { Length: > 0 } line ? $" ({line})" : string.Empty;

    /// <summary>The words of a service or an exception, as a sentence; one in brackets at the end has its full stop.</summary>
    public static string Sentence(string said) => Ended(Words(said));

    /// <summary>A message of this module, which has no secrets and no whole numbers of others, as a sentence in one line.</summary>
    public static string Ended(string text) =>
        OneLine(text) is var line && (line.EndsWith('.') || line.EndsWith(".)", StringComparison.Ordinal))
            ? line
            : line + ".";

    /// <summary>The encoding, for Import-Csv, that a text is most likely in if it was read in a wrong one.</summary>
    public static string EncodingOf(string misread) =>
        misread.StartsWith('\0') ? "bigendianunicode"
        : misread.Contains('\0', StringComparison.Ordinal) ? "unicode"
        : misread.Contains('\uFFFD', StringComparison.Ordinal) ? "1252"
        : "utf8";

    /// <summary>A number with at most one decimal.</summary>
    public static string OneDecimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string TooLong(string what, int length, int max) =>
        $"{what} has {length} characters, but at most {max} are allowed. Shorten it.";

    /// <summary>Words of others in one line, without secrets and without whole numbers.</summary>
    public static string Words(string said) => InternationalNumber().Replace(OneLine(Secrets.Remove(said)), number => Mask(number.Value));

    [GeneratedRegex(@"\+\d{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex InternationalNumber();

    [GeneratedRegex(@"(\p{L}\p{M}*)(?:\p{L}\p{M}*){3,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();

    [GeneratedRegex(
        @"\b(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}([-/.])\d{1,2}\3\d{4}|(19|20)\d{6}|\d{1,2}:\d{2}(:\d{2})?)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTime();

    /// <summary>Characters that end a line, move the cursor, or change the order in which the line is shown.</summary>
    private static bool BreaksLine(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
