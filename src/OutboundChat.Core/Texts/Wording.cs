using System.Collections;
using System.Globalization;
using System.Text;

namespace OutboundChat;

/// <summary>Puts values into messages: one line each, shortened, and with nothing in it that must stay secret.</summary>
internal static class Wording
{
    private const int MaxQuoted = 60, MaxListed = 8;

    /// <summary>Hides most of a number, for texts that other people may read: <c>+12******100</c>.</summary>
    public static string Mask(string? number)
    {
        const int head = 3, tail = 3;
        return number is null ? string.Empty
            : number.Length <= head + tail ? new string('*', number.Length)
            : string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
    }

    /// <summary>Masks a text that may be a phone number; a column's name, for one, where a file has no header.</summary>
    public static string MaskNumber(string text) => text.EnumerateRunes().Count(Rune.IsDigit) > 6 ? Mask(text) : text;

    /// <summary>Whether a column's name shows that its file was read in a wrong encoding.</summary>
    public static bool IsMisread(string column) => column.AsSpan().ContainsAny('\0', '\uFFFD');

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

    /// <summary>Paths in full: half a path helps nobody.</summary>
    public static string Paths(params IReadOnlyList<string> files) => string.Join(", ", files.Select(file => $"'{OneLine(file)}'"));

    /// <summary>What kind of value was given, in a word.</summary>
    public static string Kind(object value) => value is IDictionary ? "dictionary"
        : value is IEnumerable and not string ? "list"
        : value.GetType().Name;

    /// <summary>The words of a service or an exception, in brackets behind a sentence of ours; empty where there are none.</summary>
    public static string Said(string said) => OneLine(Secrets.Remove(said)) is { Length: > 0 } line ? $" ({line})" : string.Empty;

    /// <summary>The words of a service or an exception, as a sentence; one in brackets at the end has its full stop.</summary>
    public static string Sentence(string said) =>
        OneLine(Secrets.Remove(said)) is var line && (line.EndsWith('.') || line.EndsWith(".)", StringComparison.Ordinal))
            ? line
            : line + ".";

    /// <summary>A number with at most one decimal.</summary>
    public static string OneDecimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string TooLong(string what, int length, int max) =>
        $"{what} has {length} characters, but at most {max} are allowed. Shorten it.";

    /// <summary>Characters that end a line, move the cursor, or change the order in which the line is shown.</summary>
    private static bool BreaksLine(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
