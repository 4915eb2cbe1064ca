using System.Globalization;

namespace OutboundChat.Requests;

/// <summary>Compares column names loosely: spaces, underscores, letter case and invisible characters make no difference.</summary>
internal static class ColumnNames
{
    /// <summary>Names of the destination column in other programs and languages, folded.</summary>
    public static IReadOnlyList<string> OfDestinations { get; } =
    [
        "mobile", "mobilephone", "mobilephonenumber", "mobileno", "cell", "cellphone", "cellnumber", "cellphonenumber", "phoneno",
        "telephone", "telephonenumber", "telephoneno", "tel", "telno", "telnumber", "msisdn", "smsnumber", "whatsappnumber",
        "handy", "handynummer", "telefon", "telefonnummer", "mobil", "mobilnummer", "mobiltelefon",
        "portable", "téléphone", "móvil", "movil", "celular", "teléfono", "telefono", "telemóvel", "telefone", "cellulare",
    ];

    /// <summary>The column called <paramref name="name"/>, or else the only one with a similar name; null if there is none.</summary>
    public static string? Find(string name, IReadOnlyList<string> columns)
    {
        string? exact = columns.FirstOrDefault(column => column.Equals(name, StringComparison.OrdinalIgnoreCase));
        return exact ?? (AllFolded([Fold(name)], columns).ToList() is [var only] ? only : null);
    }

    /// <summary>The columns whose folded name is one of <paramref name="folded"/>.</summary>
    public static IEnumerable<string> AllFolded(IReadOnlyList<string> folded, IReadOnlyList<string> columns) => columns.Where(
        column => !Wording.IsMisread(column) && Fold(column) is { Length: > 0 } name && folded.Contains(name));

    public static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
