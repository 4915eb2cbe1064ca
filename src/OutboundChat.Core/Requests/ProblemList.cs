namespace OutboundChat.Requests;

/// <summary>The problems of one row, in the order in which they were found.</summary>
internal sealed class ProblemList : List<RequestProblem>
{
    public void Add(string member, string rule, string text) => Add(new RequestProblem(member, rule, text));

    /// <summary>What a cell of an exported result holds.</summary>
    public override string ToString() => string.Join(" ", this);
}
