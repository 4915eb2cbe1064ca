using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>A rule at its limit and one step beyond it.</summary>
/// <param name="Member">The member that the rule is about.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Keep">Changes a valid request to the limit of the rule.</param>
/// <param name="Break">Changes a valid request to just beyond the limit.</param>
/// <param name="Also">Other rules of the same member that this breaks too.</param>
internal sealed record RuleCase(
    string Member,
    string Rule,
    Action<StartOutboundChatContactRequest> Keep,
    Action<StartOutboundChatContactRequest> Break,
    params string[] Also);

/// <summary>Cases for every rule, and the values they are made of.</summary>
internal static partial class RuleCases
{
    private const string
        Source = "SourceEndpoint",
        Destination = "DestinationEndpoint",
        Segment = "SegmentAttributes",
        Attributes = "Attributes",
        Message = "InitialSystemMessage",
        Interactive = "application/vnd.amazonaws.connect.message.interactive.response",
        Template = "InitialTemplatedSystemMessage",
        Types = "SupportedMessagingContentTypes";

    public static IReadOnlyList<RuleCase> All { get; } = [.. Identifiers, .. OfAttributes, .. Content, .. TornText];

    public static string Text(int length) => new('a', length);

    public static string Emoji(int length) => string.Concat(Enumerable.Repeat("😀", length));

    private static string Fill(string beginning, int length) => beginning + Text(length - beginning.Length);

    private static Dictionary<string, SegmentAttributeValue> Subtype(string subtype) =>
        new() { [RequestRules.SubtypeKey] = Value(subtype) };

    public static SegmentAttributeValue Value(string text) => new() { ValueString = text };

    private static SegmentAttributeValue Map(string key, SegmentAttributeValue value) => new() { ValueMap = new() { [key] = value } };

    private static SegmentAttributeValue List(SegmentAttributeValue value) => new() { ValueList = [value] };

    private static SegmentAttributeValue Nested(int levels) =>
        levels == 1 ? Value("x") : levels % 2 == 0 ? Map("b", Nested(levels - 1)) : List(Nested(levels - 1));

    private static SegmentAttributeValue InItself()
    {
        SegmentAttributeValue value = new() { ValueMap = [] };
        value.ValueMap["b"] = value;
        return value;
    }

    public static ChatMessage Says(string? content, string? contentType = "text/plain") =>
        new() { ContentType = contentType, Content = content };

    private static void WhatsApp(StartOutboundChatContactRequest request, string content)
    {
        request.SegmentAttributes = Subtype(RequestRules.WhatsAppSubtype);
        request.InitialSystemMessage = Says(content);
    }

    private static TemplatedMessageConfig Templated(Action<TemplatedMessageConfig>? change = null)
    {
        TemplatedMessageConfig template = new()
        {
            KnowledgeBaseId = "k",
            MessageTemplateId = "m",
            TemplateAttributes = new TemplateAttributes(),
        };
        change?.Invoke(template);
        return template;
    }

    private static TemplatedMessageConfig Custom(string key, string value) =>
        Templated(template => template.TemplateAttributes.CustomAttributes = new() { [key] = value });
}
