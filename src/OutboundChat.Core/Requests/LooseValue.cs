using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace OutboundChat.Requests;

/// <summary>Reads values in the forms in which people and programs give them, whatever the machine's culture.</summary>
internal static class LooseValue
{
    /// <summary>False for values that mean 'not given': null, DBNull, and text of only spaces and zero-width characters.</summary>
    public static bool IsGiven(object? value) => value switch
    {
        null or DBNull => false,
        string text => !IsBlank(text),
        _ => true,
    };

    /// <summary>Text without the spaces and zero-width characters at its ends.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// Text of a single value: numbers without grouping, dates in ISO 8601, booleans as true and false. Null for null and for collections.
    /// </summary>
    public static string? ToText(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        // Spreadsheet readers hand over phone numbers as doubles; 'R' would write the long ones with an exponent.
        double number when double.IsInteger(number) && Math.Abs(number) < 1e15 => number.ToString("F0", CultureInfo.InvariantCulture),
        IEnumerable => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Trimmed text, or null if nothing was given.</summary>
    public static string? ToIdentifier(object? value) => IsGiven(value) ? ToText(value)?.Trim() : null;

    /// <summary>Reads a whole number of 32 bits from a number of any type or from digits. A fraction of only zeros is allowed.</summary>
    public static bool TryToInt32(object value, out int number)
    {
        return int.TryParse(
            ToText(value),
            NumberStyles.Integer | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number);
    }

    /// <summary>
    /// Entries of a dictionary, or of text that holds a JSON object. Null if <paramref name="value"/> is neither, or JSON with the same key
    /// twice.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, object?>>? ToEntries(object value) => value switch
    {
        IDictionary dictionary => ReadDictionary(dictionary),
        string text when text.AsSpan().TrimStart().StartsWith("{") => ParseObject(text),
        _ => null,
    };

    /// <summary>Items of a list; null if <paramref name="value"/> is not a list.</summary>
    public static IEnumerable<object?>? ToItems(object? value) =>
        value is IEnumerable items and not (string or IDictionary) ? items.Cast<object?>() : null;

    private static bool IsBlank(string text)
    {
        foreach (char c in text)
        {
            if (!IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Direction marks are not blank, because they affect how the text around them is shown.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u00AD' or '\u180E' or '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>
    /// Enumerates the entries by way of IDictionary, because as a plain collection each kind of dictionary has another type of entry.
    /// </summary>
    private static List<KeyValuePair<string, object?>> ReadDictionary(IDictionary dictionary)
    {
        List<KeyValuePair<string, object?>> entries = new(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add(KeyValuePair.Create(ToText(entry.Key) ?? string.Empty, entry.Value));
        }

        return entries;
    }

    private static List<KeyValuePair<string, object?>>? ParseObject(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return [.. ReadObject(document.RootElement)];
        }
        // JSON can't hold half of a surrogate pair, escaped or not.
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static object? FromJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => element.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt32(out int number) ? number : element.GetRawText(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <exception cref="ArgumentException">A key appears twice, and one of its values would be lost.</exception>
    private static Dictionary<string, object?> ReadObject(JsonElement element)
    {
        Dictionary<string, object?> dictionary = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            dictionary.Add(property.Name, FromJson(property.Value));
        }

        return dictionary;
    }
}
