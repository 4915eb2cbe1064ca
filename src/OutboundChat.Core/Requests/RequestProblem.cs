namespace OutboundChat.Requests;

/// <summary>One reason why a row can't be sent.</summary>
/// <param name="Member">The member of StartOutboundChatContactRequest, with a path below it where that helps: <c>Attributes[order id]</c>.</param>
/// <param name="Rule">The rule's stable name, for scripts to compare with.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record RequestProblem(string Member, string Rule, string Text)
{
    public override string ToString() => $"{Member}: {Text}";
}
