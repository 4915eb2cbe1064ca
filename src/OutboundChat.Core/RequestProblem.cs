namespace OutboundChat;

/// <summary>One reason why a row can't be sent.</summary>
/// <param name="Member">
/// The member of StartOutboundChatContactRequest, with a path below it where that helps: <c>Attributes[order id]</c>.
/// </param>
/// <param name="Rule">The rule's stable name, for scripts to compare with.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record RequestProblem(string Member, string Rule, string Text)
{
    internal RequestProblem(string member, Notice notice)
        : this(member, notice.Id, notice.Text)
    {
    }

    public override string ToString() => $"{Member}: {Text}";
}

/// <summary>The problems of one row, in the order in which they were found.</summary>
internal sealed class ProblemList : List<RequestProblem>
{
    public void Add(string member, Notice notice) => Add(new RequestProblem(member, notice));

    /// <summary>The text of a cell, where results are exported as CSV.</summary>
    public override string ToString() => string.Join(" ", this);
}
