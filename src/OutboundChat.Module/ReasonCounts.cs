namespace OutboundChat.Module;

/// <summary>Counts rows by reason, the most common first.</summary>
internal static class ReasonCounts
{
    public static Dictionary<string, long> Of(IEnumerable<string> reasons) => reasons
        .GroupBy(reason => reason)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal);

    /// <summary>The first item with the most common reason.</summary>
    public static T FirstOfCommonest<T>(IEnumerable<T> items, Func<T, string> reasonOf)
    {
        string commonest = Of(items.Select(reasonOf)).First().Key;
        return items.First(item => reasonOf(item) == commonest);
    }

    /// <summary>The counts for a message: <c>2 DestinationWithoutCountry</c>, <c>1 AccessDeniedException</c>.</summary>
    public static string[] List(IEnumerable<string> reasons) =>
        [.. Of(reasons).Select(reason => FormattableString.Invariant($"{reason.Value} {reason.Key}"))];
}
