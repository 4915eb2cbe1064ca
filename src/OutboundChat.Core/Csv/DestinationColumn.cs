using OutboundChat.Requests;

namespace OutboundChat.Csv;

/// <summary>The column of a file that holds its phone numbers: that of the destination.</summary>
internal static class DestinationColumn
{
    public const string Name = "DestinationEndpoint";

    private static readonly string[] s_names = [Name, .. DataColumns.All.Single(column => column.Name == Name).Aliases];

    /// <returns>The column's name as it is looked for, or the first of its aliases that the file has; null where it has none.</returns>
    public static string? Find(CsvHeader header) => Array.Find(s_names, header.Contains);

    /// <summary>What to throw where the file has no such column.</summary>
    public static SetupException Missing(CsvFile file) => new(
        nameof(Texts.DestinationColumnMissing),
        Texts.DestinationColumnMissing(file.Path, file.Header.Names, s_names, [.. file.Header.Names.Where(IsMisspelt)]));

    /// <summary>Whether a column would be found but for spaces and signs in its name.</summary>
    private static bool IsMisspelt(string column) => s_names.Contains(string.Concat(column.Where(char.IsLetterOrDigit)), StringComparer.OrdinalIgnoreCase);
}
