using OutboundChat.Requests;

namespace OutboundChat.Csv;

/// <summary>The column of a file that holds its phone numbers: that of the destination.</summary>
internal static class DestinationColumn
{
    public const string Name = "DestinationEndpoint";

    private static readonly string[] s_names = [Name, .. DataColumns.All.Single(column => column.Name == Name).Aliases];

    /// <summary>All columns of the file that are called so or by an alias.</summary>
    public static IReadOnlyList<string> Find(CsvHeader header) => Array.FindAll(s_names, header.Contains);

    /// <summary>What to throw where the file has no such column.</summary>
    public static SetupException Missing(CsvFile file) => new(
        nameof(Texts.DestinationColumnMissing),
        Texts.DestinationColumnMissing(file.Path, file.Header.Names, s_names, [.. file.Header.Names.Where(IsMisspelt)]));

    /// <summary>Whether a column would be found but for spaces and signs in its name.</summary>
    private static bool IsMisspelt(string column) => s_names.Contains(string.Concat(column.Where(char.IsLetterOrDigit)), StringComparer.OrdinalIgnoreCase);
}
