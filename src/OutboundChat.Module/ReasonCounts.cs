namespace OutboundChat.Module;

/// <summary>How many rows have which reason, the most common first.</summary>
internal static class ReasonCounts
{
    public static Dictionary<string, long> Of(IEnumerable<string> reasons) => reasons
        .GroupBy(reason => reason)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.LongCount(), StringComparer.Ordinal);

    /// <summary>As a message lists them: 2 DestinationWithoutCountry, 1 AccessDeniedException.</summary>
    public static string[] List(IEnumerable<string> reasons) =>
        [.. Of(reasons).Select(reason => FormattableString.Invariant($"{reason.Value} {reason.Key}"))];
}
