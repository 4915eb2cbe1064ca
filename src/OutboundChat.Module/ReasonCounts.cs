namespace OutboundChat.Module;

/// <summary>Counts rows by reason, the most common first.</summary>
internal static class ReasonCounts
{
    public static Dictionary<string, long> Of(IEnumerable<string> reasons) => Groups(reasons, reason => reason)
        .ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal);

    /// <summary>The first item with the most common reason.</summary>
    public static T FirstOfCommonest<T>(IEnumerable<T> items, Func<T, string> reasonOf) => Groups(items, reasonOf).First().First();

    /// <summary>The counts for a message: <c>2 DestinationWithoutCountry</c>, <c>1 AccessDeniedException</c>.</summary>
    public static string[] List(IEnumerable<string> reasons) =>
        [.. Of(reasons).Select(reason => FormattableString.Invariant($"{reason.Value} {reason.Key}"))];

    private static IEnumerable<IGrouping<string, T>> Groups<T>(IEnumerable<T> items, Func<T, string> reasonOf) => items
        .GroupBy(reasonOf)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal);
}
