using System.Reflection;

namespace OutboundChat.Requests;

/// <summary>The columns that bind by name, as <see cref="ChatRequestInput"/> lists them.</summary>
internal static class DataColumns
{
    public static IReadOnlyList<DataColumn> All { get; } =
    [
        .. typeof(ChatRequestInput).GetProperties().Where(
            property => property.IsDefined(typeof(ColumnAttribute))).Select(property => new DataColumn(property)),
    ];

    /// <summary>The names under which a row's destination is looked for.</summary>
    public static IReadOnlyList<string> DestinationNames { get; } = NamesOf(nameof(ChatRequestInput.DestinationEndpoint));

    private static IReadOnlyList<string> CountryNames { get; } = NamesOf(nameof(ChatRequestInput.DefaultCountry));

    /// <summary>The first destination that a row has; null where all its columns for one are empty.</summary>
    public static object? FindDestination(IRow row) => FindGiven(row, DestinationNames);

    /// <summary>The country that a row names; null where it names none.</summary>
    public static string? FindCountry(IRow row) => LooseValue.ToIdentifier(FindGiven(row, CountryNames));
    /// <summary>
    /// Sets every value of <paramref name="input"/> that <paramref name="row"/> has a column for; the name comes before its aliases.
    /// </summary>
    public static void Bind(IRow row, ChatRequestInput input)
    {
        input.Row = row;
        foreach (DataColumn column in All)
        {
            object? value = null;
            if (column.Names.Any(name => row.TryGetValue(name, out value)))
            {
                column.Set(input, value);
            }
        }
    }

    private static IReadOnlyList<string> NamesOf(string name) => All.Single(column => column.Name == name).Names;

    private static object? FindGiven(IRow row, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (row.TryGetValue(name, out object? value) && LooseValue.IsGiven(value))
            {
                return value;
            }
        }

        return null;
    }
}
