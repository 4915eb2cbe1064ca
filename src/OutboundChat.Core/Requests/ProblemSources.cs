namespace OutboundChat.Requests;

/// <summary>Finds out for the problems of a row which column or parameter the user has to look at.</summary>
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
        { Member: "InitialSystemMessage" } when options.MessageTemplate is not null => "-MessageTemplate",

        // Where attributes come from two places, their names have to do.
        { Member: "Attributes", Rule: not nameof(Texts.AttributesUnreadable) } when options.AttributeColumns.Count > 0 =>
            LooseValue.IsGiven(input.Attribute) ? null : "-AttributeColumn",
        { Rule: nameof(Texts.ChannelUnknown) or nameof(Texts.ChannelContradiction) } => SourceOf(nameof(input.Channel), input),
        _ => SourceOf(problem.Member, input),
    };

    private static string? SourceOf(string member, ChatRequestInput input) =>
        DataColumns.Find(member) is { } column ? input.SourceOf(column) : null;
}
