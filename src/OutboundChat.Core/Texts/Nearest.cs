namespace OutboundChat;

/// <summary>The names that a misspelt one may have meant.</summary>
internal static class Nearest
{
    private const int MaxNames = 5;

    /// <summary>Longer than any name; what was given may be as long as a cell.</summary>
    private const int MaxCompared = 500;

    /// <summary>
    /// At most five of <paramref name="names"/>, those first that the fewest insertions, deletions and replacements make of <paramref
    /// name="text"/>.
    /// </summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> names) =>
    [
        .. names
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => Distance(Shortened(text), Shortened(name)))
            .ThenBy(name => name, StringComparer.Ordinal)
            .Take(MaxNames),
    ];

    /// <summary>The one name that <paramref name="text"/> is most likely to mean; null where none is near.</summary>
    public static string? To(string text, IReadOnlyList<string> names) =>
        Of(text, names) is [var name, ..] && Distance(Shortened(text), Shortened(name)) <= Math.Max(1, text.Length / 3) ? name : null;

    private static string Shortened(string text) => text[..Math.Min(text.Length, MaxCompared)];

    /// <summary>Levenshtein's distance, letter case apart.</summary>
    private static int Distance(string first, string second)
    {
        int[] previous = [.. Enumerable.Range(0, second.Length + 1)], current = new int[second.Length + 1];
        for (int i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int replaced = previous[j - 1] + (char.ToUpperInvariant(first[i - 1]) == char.ToUpperInvariant(second[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
