using System.Text.RegularExpressions;

namespace OutboundChat.Requests;

/// <summary>Recognises names of files that were given in place of what the files contain.</summary>
internal static partial class FileName
{
    /// <returns>The command that reads the file that the text names; null if the text does not look like a file name.</returns>
    public static string? ReaderOf(string text) =>
        !LooksLikePath().IsMatch(text) && !File.Exists(text) ? null
        : text.TrimEnd().EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "Import-Csv"
        : "Get-Content";

    /// <summary>A word next to a path separator, or a file name extension. N/A is not a path.</summary>
    [GeneratedRegex(@"[A-Za-z]{2}[/\\]|[/\\]\w*[A-Za-z]\w|\.[A-Za-z][A-Za-z0-9]{1,4}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikePath();
}
