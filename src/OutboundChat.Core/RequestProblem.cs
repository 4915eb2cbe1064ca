namespace OutboundChat;

/// <summary>One reason why a row can't be sent, or probably should not be.</summary>
/// <param name="Member">The member of StartOutboundChatContactRequest, such as <c>InitialSystemMessage</c>.</param>
/// <param name="Rule">The stable name of the rule, for scripts.</param>
/// <param name="Text">What is wrong and how to fix it.</param>
public sealed record RequestProblem(string Member, string Rule, string Text)
{
    internal RequestProblem(string member, Notice notice)
        : this(member, notice.Id, notice.Text)
    {
    }

    /// <summary>The column or parameter that the value came from; null if there is none, or if the text names it.</summary>
    public string? Source { get; internal set; }

    /// <summary>Text that begins with the value follows its source directly: <c>Phone '206-***-*107' has no country code.</c></summary>
    public override string ToString() => Source is null ? Text : $"{Wording.Name(Source)}{(Text[0] == '\'' ? " " : ": ")}{Text}";
}

/// <summary>The problems or warnings of one row, in the order in which they were found.</summary>
internal sealed class ProblemList : List<RequestProblem>
{
    public void Add(string member, Notice notice) => Add(new RequestProblem(member, notice));

    /// <summary>The text that Export-Csv writes.</summary>
    public override string ToString() => string.Join(" ", this);
}
