using System.Text.RegularExpressions;

namespace OutboundChat.Requests;

/// <summary>Recognises names of files that were given in place of what the files contain.</summary>
internal static partial class FileName
{
    /// <returns>The command that reads the file that the text names; null if the text does not look like a file name.</returns>
    public static string? ReaderOf(string text) =>
        (!LooksLikePath().IsMatch(text) || text.Contains('@', StringComparison.Ordinal)) && !File.Exists(text) ? null
        : text.TrimEnd().EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "Import-Csv"
        : "Get-Content";

    /// <summary>
    /// The beginning of a path, or a common extension. Anything else may be a person's name or address, which no error quotes.
    /// </summary>
    [GeneratedRegex(
        @"^\s*(~|\.{1,2}|[A-Za-z]:)?[/\\]|\.(txt|csv|tsv|psv|lst|list|dat|log|json|xlsx?|ods|xml)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikePath();
}
