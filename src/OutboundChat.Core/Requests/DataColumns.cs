using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace OutboundChat.Requests;

/// <summary>The columns that bind by name, as <see cref="ChatRequestInput"/> lists them.</summary>
internal static class DataColumns
{
    public static ImmutableArray<DataColumn> All { get; } =
    [
        .. typeof(ChatRequestInput).GetProperties().Where(
            property => property.IsDefined(typeof(ColumnAttribute))).Select(property => new DataColumn(property)),
    ];

    public static DataColumn Destination { get; } = All.Single(column => column.Name == nameof(ChatRequestInput.DestinationEndpoint));

    public static DataColumn Country { get; } = All.Single(column => column.Name == nameof(ChatRequestInput.DefaultCountry));

    private static readonly Dictionary<string, DataColumn> s_byName =
        All.SelectMany(column => column.Names.Select(name => (name, column))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column with this name or alias; null if there is none, as for request members that no column fills.</summary>
    public static DataColumn? Find(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>The columns that <paramref name="input"/> has a value for.</summary>
    public static FrozenSet<DataColumn> GivenBy(ChatRequestInput input) =>
        All.Where(column => LooseValue.IsGiven(column.Get(input))).ToFrozenSet();

    /// <summary>
    /// Sets every value of <paramref name="input"/> that <paramref name="row"/> has a column for. The name takes precedence over its
    /// aliases.
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
}
