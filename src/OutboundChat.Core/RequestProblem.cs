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

    /// <summary>The column or the parameter that the value came from; null where there is none, or the text says it.</summary>
    internal string? Source { get; set; }

    /// <summary>A text that begins with the value goes on from its source: <c>Phone '206-***-*107' has no country code.</c></summary>
    public override string ToString() => Source is null ? Text : $"{Wording.Name(Source)}{(Text[0] == '\'' ? " " : ": ")}{Text}";
}

/// <summary>The problems of one row, in the order in which they were found.</summary>
internal sealed class ProblemList : List<RequestProblem>
{
    public void Add(string member, Notice notice) => Add(new RequestProblem(member, notice));

    /// <summary>The text of a cell, where results are exported as CSV.</summary>
    public override string ToString() => string.Join(" ", this);
}
