namespace OutboundChat.Module;

/// <summary>Counts the warnings of a run's rows, to report them once at the end.</summary>
internal sealed class WarningCounts
{
    private readonly SortedDictionary<string, long> _byRule = new(StringComparer.Ordinal);

    /// <summary>The warning to write at the end; null if there were none.</summary>
    public string? Text => _byRule.Count == 0
        ? null
        : Texts.WarningsCounted([.. _byRule.Select(rule => FormattableString.Invariant($"{rule.Value} {rule.Key}"))]);

    /// <summary>Takes out a warning that has a sentence of its own at the end.</summary>
    /// <returns>How many rows have it.</returns>
    public long Take(string rule) => _byRule.Remove(rule, out long rows) ? rows : 0;

    public void Add(IReadOnlyList<RequestProblem> warnings)
    {
        foreach (RequestProblem warning in warnings)
        {
            _byRule[warning.Rule] = _byRule.GetValueOrDefault(warning.Rule) + 1;
        }
    }
}
