using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>One line of the table of rules.</summary>
/// <param name="Member">The member of the request that the rule is about.</param>
/// <param name="Name">The rule's stable name, which is also the name of its text.</param>
/// <param name="Check">Gives the text of the problem, or null where the request keeps the rule.</param>
internal sealed record RequestRule(string Member, string Name, Func<StartOutboundChatContactRequest, string?> Check);
