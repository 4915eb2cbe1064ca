namespace OutboundChat.Requests;

/// <summary>Finds the column or parameter that each problem of a row came from.</summary>
internal static class ProblemSources
{
    public static void Set(IReadOnlyList<RequestProblem> problems, ChatRequestInput input, ChatRequestOptions options)
    {
        foreach (RequestProblem problem in problems)
        {
            problem.Source = Of(problem, input, options);
        }
    }

    private static string? Of(RequestProblem problem, ChatRequestInput input, ChatRequestOptions options) => problem switch
    {
        // These texts name their sources.
        {
            Rule: nameof(Texts.RegionsContradictory) or nameof(Texts.AccountsContradictory) or nameof(Texts.RegionOfOtherResource)
        } => null,
        { Member: "InitialSystemMessage" } when options.MessageTemplate is not null => "-MessageTemplate",

        // If attributes come from two places, the source of one is unknown. The text names the attribute.
        { Member: "Attributes", Rule: not nameof(Texts.AttributesUnreadable) } when options.AttributeColumns.Count > 0 =>
            LooseValue.IsGiven(input.Attribute) ? null : "-AttributeColumn",
        { Rule: nameof(Texts.ChannelUnknown) or nameof(Texts.ChannelContradiction) } => SourceOf(nameof(input.Channel), input),
        _ => SourceOf(problem.Member, input),
    };

    private static string? SourceOf(string member, ChatRequestInput input) =>
        DataColumns.Find(member) is { } column ? input.SourceOf(column) : null;
}
