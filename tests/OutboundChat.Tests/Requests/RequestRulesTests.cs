using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class RequestRulesTests
{
    private const string Source = "SourceEndpoint", Destination = "DestinationEndpoint", Segment = "SegmentAttributes", Message = "InitialSystemMessage",
        Template = "InitialTemplatedSystemMessage", Types = "SupportedMessagingContentTypes";

    /// <summary>What breaks each rule by the least that breaks it, and by what it is nearly broken.</summary>
    private static readonly RuleCase[] s_cases =
    [
        new(
            Source,
            "SourceMissing",
            r => r.SourceEndpoint = new Endpoint { Type = EndpointType.CONNECT_PHONENUMBER_ARN, Address = ValidRequest.SourceArn },
            r => r.SourceEndpoint = null),
        new(Source, "SourceMissing", r => r.SourceEndpoint.Address = ValidRequest.SourceArn, r => r.SourceEndpoint.Address = null),
        new(Source, "SourceMissing", r => r.SourceEndpoint.Address = ValidRequest.SourceArn, r => r.SourceEndpoint.Address = ""),
        new(
            Source,
            "SourceTypeWrong",
            r => r.SourceEndpoint.Type = "CONNECT_PHONENUMBER_ARN",
            r => r.SourceEndpoint.Type = EndpointType.TELEPHONE_NUMBER),
        new(
            Source,
            "SourceTypeWrong",
            r => r.SourceEndpoint.Type = EndpointType.CONNECT_PHONENUMBER_ARN,
            r => r.SourceEndpoint.Type = null),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = "arn:aws-us-gov:connect:us-gov-west-1:123456789012:phone-number/a",
            r => r.SourceEndpoint.Address = "+12065550100"),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = "arn:aws-cn:connect:cn-north-1:123456789012:phone-number/a",
            r => r.SourceEndpoint.Address = ValidRequest.InstanceArn),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn,
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn + "\n"),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn,
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn.Replace("123456789012", "12345678901", StringComparison.Ordinal)),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn,
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn.Replace("123456789012", "١٢٣٤٥٦٧٨٩٠١٢", StringComparison.Ordinal)),
        new(
            Source,
            "SourceNotAnArn",
            r => r.SourceEndpoint.Address = ValidRequest.SourceArn,
            r => r.SourceEndpoint.Address = "arn:aws:connect:us-west-2:123456789012:phone-number/"),
        new(
            Source,
            "SourceTooLong",
            r => r.SourceEndpoint.Address = Fill("arn:aws:connect:us-west-2:123456789012:phone-number/", 256),
            r => r.SourceEndpoint.Address = Fill("arn:aws:connect:us-west-2:123456789012:phone-number/", 257)),

        new(
            Destination,
            "DestinationMissing",
            r => r.DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = "+12065550100" },
            r => r.DestinationEndpoint = null),
        new(
            Destination,
            "DestinationMissing",
            r => r.DestinationEndpoint.Address = "+12065550100",
            r => r.DestinationEndpoint.Address = ""),
        new(
            Destination,
            "DestinationTypeWrong",
            r => r.DestinationEndpoint.Type = "TELEPHONE_NUMBER",
            r => r.DestinationEndpoint.Type = EndpointType.EMAIL_ADDRESS),
        new(
            Destination,
            "DestinationTypeWrong",
            r => r.DestinationEndpoint.Type = "TELEPHONE_NUMBER",
            r => r.DestinationEndpoint.Type = null),
        new(
            Destination,
            "DestinationNotE164",
            r => r.DestinationEndpoint.Address = "+441234567890123",
            r => r.DestinationEndpoint.Address = "+4412345678901234"),
        new(Destination, "DestinationNotE164", r => r.DestinationEndpoint.Address = "+12", r => r.DestinationEndpoint.Address = "+1"),
        new(
            Destination,
            "DestinationNotE164",
            r => r.DestinationEndpoint.Address = "+12065550100",
            r => r.DestinationEndpoint.Address = "+1 2065550100"),
        new(
            Destination,
            "DestinationNotE164",
            r => r.DestinationEndpoint.Address = "+12065550100",
            r => r.DestinationEndpoint.Address = "12065550100"),

        new("InstanceId", "InstanceIdMissing", r => r.InstanceId = "i", r => r.InstanceId = ""),
        new("InstanceId", "InstanceIdMissing", r => r.InstanceId = "i", r => r.InstanceId = null),
        new("InstanceId", "InstanceIdTooLong", r => r.InstanceId = Text(100), r => r.InstanceId = Text(101)),
        new("InstanceId", "InstanceIdTooLong", r => r.InstanceId = Emoji(100), r => r.InstanceId = Emoji(101)),
        new("ContactFlowId", "ContactFlowIdMissing", r => r.ContactFlowId = "f", r => r.ContactFlowId = ""),
        new("ContactFlowId", "ContactFlowIdMissing", r => r.ContactFlowId = "f", r => r.ContactFlowId = null),
        new("ContactFlowId", "ContactFlowIdTooLong", r => r.ContactFlowId = Text(500), r => r.ContactFlowId = Text(501)),
        new("ContactFlowId", "ContactFlowIdTooLong", r => r.ContactFlowId = Emoji(500), r => r.ContactFlowId = Emoji(501)),

        new(Segment, "SubtypeMissing", r => r.SegmentAttributes = Subtype("connect:SMS"), r => r.SegmentAttributes = null),
        new(Segment, "SubtypeMissing", r => r.SegmentAttributes = Subtype("connect:SMS"), r => r.SegmentAttributes.Clear()),
        new(
            Segment,
            "SubtypeMissing",
            r => r.SegmentAttributes = Subtype("connect:SMS"),
            r => r.SegmentAttributes[RequestRules.SubtypeKey] = new SegmentAttributeValue { ValueInteger = 1 }),
        new(
            Segment,
            "SubtypeUnknown",
            r => r.SegmentAttributes = Subtype("connect:WhatsApp"),
            r => r.SegmentAttributes = Subtype("connect:whatsapp")),
        new(Segment, "SubtypeUnknown", r => r.SegmentAttributes = Subtype("connect:SMS"), r => r.SegmentAttributes = Subtype("SMS")),
        new(Segment, "SubtypeUnknown", r => r.SegmentAttributes = Subtype("connect:SMS"), r => r.SegmentAttributes = Subtype("")),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes[Text(128)] = Value("x"),
            r => r.SegmentAttributes[Text(129)] = Value("x")),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes["Az-_09"] = Value("x"),
            r => r.SegmentAttributes["Order Id"] = Value("x")),
        new(Segment, "SegmentAttributeKeyInvalid", r => r.SegmentAttributes["a"] = Value("x"), r => r.SegmentAttributes[""] = Value("x")),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes["connect:what ever:ü"] = Value("x"),
            r => r.SegmentAttributes["other:key"] = Value("x")),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes["connect:" + Emoji(120)] = Value("x"),
            r => r.SegmentAttributes["connect:" + Emoji(121)] = Value("x")),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes["a"] = Map("b", Value("x")),
            r => r.SegmentAttributes["a"] = Map("b c", Value("x"))),
        new(
            Segment,
            "SegmentAttributeKeyInvalid",
            r => r.SegmentAttributes["a"] = List(List(Map("b", Value("x")))),
            r => r.SegmentAttributes["a"] = List(List(Map("b c", Value("x"))))),
        new(
            Segment,
            "SegmentAttributeTooLong",
            r => r.SegmentAttributes["a"] = Value(Text(1024)),
            r => r.SegmentAttributes["a"] = Value(Text(1025))),
        new(
            Segment,
            "SegmentAttributeTooLong",
            r => r.SegmentAttributes["a"] = Value(Emoji(1024)),
            r => r.SegmentAttributes["a"] = Value(Emoji(1025))),
        new(
            Segment,
            "SegmentAttributeTooLong",
            r => r.SegmentAttributes["a"] = new SegmentAttributeValue { ValueArn = Text(1024) },
            r => r.SegmentAttributes["a"] = new SegmentAttributeValue { ValueArn = Text(1025) }),
        new(
            Segment,
            "SegmentAttributeTooLong",
            r => r.SegmentAttributes["a"] = Map("b", List(Value(Text(1024)))),
            r => r.SegmentAttributes["a"] = Map("b", List(Value(Text(1025))))),
        new(
            Segment,
            "SegmentAttributeEmpty",
            r => r.SegmentAttributes["a"] = Value(""),
            r => r.SegmentAttributes["a"] = new SegmentAttributeValue()),
        new(
            Segment,
            "SegmentAttributeEmpty",
            r => r.SegmentAttributes["a"] = new SegmentAttributeValue { ValueInteger = 0 },
            r => r.SegmentAttributes["a"] = null!),
        new(
            Segment,
            "SegmentAttributeEmpty",
            r => r.SegmentAttributes["a"] = Map("b", new SegmentAttributeValue { ValueList = [] }),
            r => r.SegmentAttributes["a"] = Map("b", List(new SegmentAttributeValue()))),
        new(Segment, "SegmentAttributeTooDeep", r => r.SegmentAttributes["a"] = Nested(16), r => r.SegmentAttributes["a"] = Nested(17)),
        new(Segment, "SegmentAttributeTooDeep", r => r.SegmentAttributes["a"] = Value("x"), r => r.SegmentAttributes["a"] = InItself()),

        new(
            "Attributes",
            "AttributeKeyInvalid",
            r => r.Attributes = new() { ["Az-_09"] = "x" },
            r => r.Attributes = new() { ["Order Id"] = "x" }),
        new("Attributes", "AttributeKeyInvalid", r => r.Attributes = new() { ["a"] = "x" }, r => r.Attributes = new() { [""] = "x" }),
        new(
            "Attributes",
            "AttributeKeyInvalid",
            r => r.Attributes = new() { ["Name"] = "x" },
            r => r.Attributes = new() { ["Größe"] = "x" }),
        new(
            "Attributes",
            "AttributeKeyInvalid",
            r => r.Attributes = new() { [Text(32767)] = "" },
            r => r.Attributes = new() { [Text(32768)] = "" }),
        new(
            "Attributes",
            "AttributeTooLong",
            r => r.Attributes = new() { ["a"] = Text(32767) },
            r => r.Attributes = new() { ["a"] = Text(32768) },
            "AttributesTooLarge"),
        new(
            "Attributes",
            "AttributesTooLarge",
            r => r.Attributes = new() { ["a"] = Text(16000), ["b"] = Text(16766) },
            r => r.Attributes = new() { ["a"] = Text(16000), ["b"] = Text(16767) }),
        new(
            "Attributes",
            "AttributesTooLarge",
            r => r.Attributes = new() { ["ab"] = new string('ü', 16383) },
            r => r.Attributes = new() { ["abc"] = new string('ü', 16383) }),
        new(
            "Attributes",
            "AttributesTooLarge",
            r => r.Attributes = new() { ["abcd"] = Emoji(8191) },
            r => r.Attributes = new() { ["abcde"] = Emoji(8191) }),

        new("ChatDurationInMinutes", "ChatDurationOutOfRange", r => r.ChatDurationInMinutes = 60, r => r.ChatDurationInMinutes = 59),
        new("ChatDurationInMinutes", "ChatDurationOutOfRange", r => r.ChatDurationInMinutes = 10080, r => r.ChatDurationInMinutes = 10081),
        new(
            "ParticipantDetails",
            "DisplayNameMissing",
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = "x" },
            r => r.ParticipantDetails = new ParticipantDetails()),
        new(
            "ParticipantDetails",
            "DisplayNameMissing",
            r => r.ParticipantDetails = null,
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = "" }),
        new(
            "ParticipantDetails",
            "DisplayNameTooLong",
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = Text(256) },
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = Text(257) }),
        new(
            "ParticipantDetails",
            "DisplayNameTooLong",
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = Emoji(256) },
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = Emoji(257) }),

        new(Message, "MessageEmpty", r => r.InitialSystemMessage = Says("x"), r => r.InitialSystemMessage = Says("")),
        new(Message, "MessageEmpty", r => r.InitialSystemMessage = null, r => r.InitialSystemMessage = Says(null)),
        new(
            Message,
            "MessageTooLong",
            r => r.InitialSystemMessage = Says(Text(16384), "application/json"),
            r => r.InitialSystemMessage = Says(Text(16385), "application/json")),
        new(
            Message,
            "MessageTooLong",
            r => r.InitialSystemMessage = Says(Emoji(16384), "application/json"),
            r => r.InitialSystemMessage = Says(Emoji(16385), "application/json")),
        new(
            Message,
            "MessageTypeUnknown",
            r => r.InitialSystemMessage = Says("x", "application/vnd.amazonaws.connect.message.interactive.response"),
            r => r.InitialSystemMessage = Says("x", "application/vnd.amazonaws.connect.message.interactive")),
        new(
            Message,
            "MessageTypeUnknown",
            r => r.InitialSystemMessage = Says("x", "text/markdown"),
            r => r.InitialSystemMessage = Says("x", "Text/Plain")),
        new(Message, "MessageTypeUnknown", r => r.InitialSystemMessage = Says("x"), r => r.InitialSystemMessage = Says("x", null)),
        new(Message, "SmsTooLong", r => r.InitialSystemMessage = Says(Text(1024)), r => r.InitialSystemMessage = Says(Text(1025))),
        new(
            Message,
            "SmsTooLong",
            r => r.InitialSystemMessage = Says(Text(1024), "text/markdown"),
            r => r.InitialSystemMessage = Says(Text(1025), "text/markdown")),
        // 506 × 2 + 518 = 1,530 septets in 1,024 characters, then one septet more.
        new(
            Message,
            "SmsTooLong",
            r => r.InitialSystemMessage = Says(new string('€', 506) + Text(518)),
            r => r.InitialSystemMessage = Says(new string('€', 507) + Text(517))),
        new(
            Message,
            "SmsTooLong",
            r => r.InitialSystemMessage = Says(Text(629) + "’"),
            r => r.InitialSystemMessage = Says(Text(630) + "’")),
        new(Message, "SmsTooLong", r => r.InitialSystemMessage = Says(Emoji(315)), r => r.InitialSystemMessage = Says("x" + Emoji(315))),
        new(Message, "WhatsAppTooLong", r => WhatsApp(r, Text(4096)), r => WhatsApp(r, Text(4097))),
        new(Message, "WhatsAppTooLong", r => WhatsApp(r, Emoji(4096)), r => WhatsApp(r, Emoji(4097))),

        new(
            Template,
            "TemplateIncomplete",
            r => r.InitialTemplatedSystemMessage = Templated(),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.KnowledgeBaseId = null)),
        new(
            Template,
            "TemplateIncomplete",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.KnowledgeBaseId = "k"),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.KnowledgeBaseId = "")),
        new(
            Template,
            "TemplateIncomplete",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = "m"),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = "")),
        new(
            Template,
            "TemplateIncomplete",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes = new TemplateAttributes()),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes = null)),
        new(
            Template,
            "TemplateIdTooLong",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.KnowledgeBaseId = Text(500)),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.KnowledgeBaseId = Text(501))),
        new(
            Template,
            "TemplateIdTooLong",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = Emoji(500)),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = Emoji(501))),
        // The one with more UTF-16 units is the one with fewer characters.
        new(
            Template,
            "TemplateIdTooLong",
            r => r.InitialTemplatedSystemMessage = Templated(t => (t.KnowledgeBaseId, t.MessageTemplateId) = (Emoji(300), Text(500))),
            r => r.InitialTemplatedSystemMessage = Templated(t => (t.KnowledgeBaseId, t.MessageTemplateId) = (Emoji(300), Text(501)))),
        new(
            Template,
            "TemplateAttributeInvalid",
            r => r.InitialTemplatedSystemMessage = Custom("Order Id", ""),
            r => r.InitialTemplatedSystemMessage = Custom("", "x")),
        new(
            Template,
            "TemplateAttributeInvalid",
            r => r.InitialTemplatedSystemMessage = Custom(Text(32767), "x"),
            r => r.InitialTemplatedSystemMessage = Custom(Text(32768), "x")),
        new(
            Template,
            "TemplateAttributeInvalid",
            r => r.InitialTemplatedSystemMessage = Custom("a", Emoji(32767)),
            r => r.InitialTemplatedSystemMessage = Custom("a", Emoji(32768))),
        new(
            Template,
            "CustomerProfileNotJson",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = "{\"a\":1}"),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = "{a:1}")),
        new(
            Template,
            "CustomerProfileNotJson",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = null),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = "")),

        new(
            Types,
            "ContentTypeUnknown",
            r => r.SupportedMessagingContentTypes = ["text/plain", "application/vnd.amazonaws.connect.message.interactive"],
            r => r.SupportedMessagingContentTypes = ["text/plain", "text/html"]),
        new(
            Types,
            "ContentTypeUnknown",
            r => r.SupportedMessagingContentTypes = ["text/plain", "application/json"],
            r => r.SupportedMessagingContentTypes = ["text/plain", null!]),
        new(
            Types,
            "PlainTextMissing",
            r => r.SupportedMessagingContentTypes = ["text/markdown", "text/plain"],
            r => r.SupportedMessagingContentTypes = ["text/markdown"]),
        new(Types, "PlainTextMissing", r => r.SupportedMessagingContentTypes = null, r => r.SupportedMessagingContentTypes = []),
        new("RelatedContactId", "RelatedContactIdEmpty", r => r.RelatedContactId = null, r => r.RelatedContactId = ""),
        new("RelatedContactId", "RelatedContactIdTooLong", r => r.RelatedContactId = Text(256), r => r.RelatedContactId = Text(257)),
        new("RelatedContactId", "RelatedContactIdTooLong", r => r.RelatedContactId = Emoji(256), r => r.RelatedContactId = Emoji(257)),
        new("ClientToken", "ClientTokenTooLong", r => r.ClientToken = Text(500), r => r.ClientToken = Text(501)),
        new("ClientToken", "ClientTokenTooLong", r => r.ClientToken = Emoji(500), r => r.ClientToken = Emoji(501)),

        new("SourceEndpoint", "TextTorn", r => r.SourceEndpoint.Address += "😀", r => r.SourceEndpoint.Address += "\uD83D"),
        new("InstanceId", "TextTorn", r => r.InstanceId = "😀", r => r.InstanceId = "i\uD83D"),
        new("ContactFlowId", "TextTorn", r => r.ContactFlowId = "😀", r => r.ContactFlowId = "f\uD83D"),
        new("RelatedContactId", "TextTorn", r => r.RelatedContactId = "😀", r => r.RelatedContactId = "r\uD83D"),
        new("ClientToken", "TextTorn", r => r.ClientToken = "😀", r => r.ClientToken = "t\uD83D"),
        new(Message, "TextTorn", r => r.InitialSystemMessage = Says("a\uD83D\uDE00b"), r => r.InitialSystemMessage = Says("a\uD83Db")),
        new(Message, "TextTorn", r => r.InitialSystemMessage = Says("\uD83D\uDE00"), r => r.InitialSystemMessage = Says("\uDE00\uD83D")),
        new(
            "ParticipantDetails",
            "TextTorn",
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = "😀" },
            r => r.ParticipantDetails = new ParticipantDetails { DisplayName = "a\uD83D" }),
        new("Attributes", "TextTorn", r => r.Attributes = new() { ["a"] = "😀" }, r => r.Attributes = new() { ["a"] = "\uDE00" }),
        new(Segment, "TextTorn", r => r.SegmentAttributes["a"] = List(Value("😀")), r => r.SegmentAttributes["a"] = List(Value("\uDE00"))),
        new(
            Segment,
            "TextTorn",
            r => r.SegmentAttributes["connect:😀"] = Value("x"),
            r => r.SegmentAttributes["connect:\uD83D"] = Value("x")),
        new(
            Template,
            "CustomerProfileNotJson",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = "\"😀\""),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.TemplateAttributes.CustomerProfileAttributes = "\"\uD83D\""),
            "TextTorn"),
        new(
            Template,
            "TextTorn",
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = "😀"),
            r => r.InitialTemplatedSystemMessage = Templated(t => t.MessageTemplateId = "\uD83D")),
        new(
            Template,
            "TextTorn",
            r => r.InitialTemplatedSystemMessage = Custom("a", "😀"),
            r => r.InitialTemplatedSystemMessage = Custom("a", "\uD83D")),
        new(
            Template,
            "TextTorn",
            r => r.InitialTemplatedSystemMessage = Custom("😀", "x"),
            r => r.InitialTemplatedSystemMessage = Custom("\uD83D", "x")),
    ];

    public static TheoryData<int, string> Cases => [.. s_cases.Select((rule, index) => (index, $"{rule.Member} {rule.Rule}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_request_at_the_limit_is_valid_and_one_beyond_it_breaks_the_rule(int index, string name)
    {
        RuleCase rule = s_cases[index];
        Assert.StartsWith(rule.Member, name, StringComparison.Ordinal);

        StartOutboundChatContactRequest request = ValidRequest.Create();
        rule.Keep(request);
        Assert.Empty(RequestRules.Check(request));

        request = ValidRequest.Create();
        rule.Break(request);
        Assert.Equal(
            [.. new[] { (rule.Member, rule.Rule) }, .. rule.Also.Select(also => (rule.Member, also))],
            RequestRules.Check(request).Select(problem => (problem.Member, problem.Rule)));
    }

    [Fact]
    public void Every_rule_of_the_table_has_a_case()
    {
        HashSet<RequestRule> broken = [];
        foreach (RuleCase rule in s_cases)
        {
            StartOutboundChatContactRequest request = ValidRequest.Create();
            rule.Break(request);
            broken.UnionWith(RequestRules.All.Where(line => line.Check(request)?.Id == rule.Rule && line.Member == rule.Member));
        }

        Assert.Equal(RequestRules.All.Count, broken.Count);
    }

    [Fact]
    public void A_minimal_request_breaks_no_rule()
    {
        Assert.Empty(RequestRules.Check(ValidRequest.Create()));
        Assert.All(RequestRules.All, rule => Assert.Null(rule.Check(ValidRequest.Create())));
    }

    [Fact]
    public void An_empty_request_lacks_everything_that_is_required() => Assert.Equal(
        ["SourceMissing", "DestinationMissing", "InstanceIdMissing", "ContactFlowIdMissing", "SubtypeMissing"],
        RequestRules.Check(new StartOutboundChatContactRequest()).Select(problem => problem.Rule));

    [Fact]
    public void All_problems_of_a_request_are_told_at_once_in_the_order_of_the_table()
    {
        StartOutboundChatContactRequest request = new()
        {
            SourceEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = new string('5', 257) },
            DestinationEndpoint = new Endpoint { Type = EndpointType.EMAIL_ADDRESS, Address = "a@example.com" },
            InstanceId = Text(101),
            ContactFlowId = Text(501),
            SegmentAttributes = new() { ["a b"] = new SegmentAttributeValue(), ["c"] = Value(Text(1025)) },
            Attributes = new() { ["a b"] = Text(32768) },
            ChatDurationInMinutes = 59,
            ParticipantDetails = new ParticipantDetails(),
            InitialSystemMessage = new ChatMessage { ContentType = "text/html", Content = Text(16385) },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig { TemplateAttributes = new TemplateAttributes { CustomerProfileAttributes = "?" } },
            SupportedMessagingContentTypes = ["text/html"],
            RelatedContactId = Text(257),
            ClientToken = Text(501),
        };

        Assert.Equal(
            [
                "SourceTypeWrong", "SourceNotAnArn", "SourceTooLong", "DestinationTypeWrong", "DestinationNotE164", "InstanceIdTooLong", "ContactFlowIdTooLong",
                "SubtypeMissing", "SegmentAttributeKeyInvalid", "SegmentAttributeTooLong", "SegmentAttributeEmpty", "AttributeKeyInvalid", "AttributeTooLong",
                "AttributesTooLarge", "ChatDurationOutOfRange", "DisplayNameMissing", "MessageTooLong", "MessageTypeUnknown", "TemplateIncomplete",
                "CustomerProfileNotJson", "ContentTypeUnknown", "PlainTextMissing", "RelatedContactIdTooLong", "ClientTokenTooLong",
            ],
            RequestRules.Check(request).Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.amazonaws.connect.message.interactive.response")]
    public void The_channels_limits_are_for_text_and_not_for_structured_messages(string contentType)
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = Says(Text(5000), contentType);
        Assert.Empty(RequestRules.Check(request));
    }

    [Fact]
    public void Lengths_are_told_as_they_are_counted()
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.ParticipantDetails = new ParticipantDetails { DisplayName = Emoji(257) };
        Assert.Contains("257 characters, but at most 256", Assert.Single(RequestRules.Check(request)).Text, StringComparison.Ordinal);

        request = ValidRequest.Create();
        request.InitialSystemMessage = Says(Emoji(316));
        Assert.Contains("632 characters in UCS-2", Assert.Single(RequestRules.Check(request)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Segment_attributes_that_hold_one_another_many_times_over_are_refused_at_once()
    {
        SegmentAttributeValue[] values = [.. Enumerable.Range(0, 10).Select(_ => new SegmentAttributeValue { ValueList = [] })];
        foreach (SegmentAttributeValue value in values)
        {
            value.ValueList.AddRange(values);
        }

        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.SegmentAttributes["a"] = values[0];
        Assert.Equal("SegmentAttributeTooDeep", Assert.Single(RequestRules.Check(request)).Rule);
    }

    private static string Text(int length) => new('a', length);

    private static string Emoji(int length) => string.Concat(Enumerable.Repeat("😀", length));

    private static string Fill(string beginning, int length) => beginning + Text(length - beginning.Length);

    private static Dictionary<string, SegmentAttributeValue> Subtype(string subtype) =>
        new() { [RequestRules.SubtypeKey] = Value(subtype) };

    private static SegmentAttributeValue Value(string text) => new() { ValueString = text };

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

    private static ChatMessage Says(string? content, string? contentType = "text/plain") =>
        new() { ContentType = contentType, Content = content };

    private static void WhatsApp(StartOutboundChatContactRequest request, string content)
    {
        request.SegmentAttributes = Subtype(RequestRules.WhatsAppSubtype);
        request.InitialSystemMessage = Says(content);
    }

    private static TemplatedMessageConfig Templated(Action<TemplatedMessageConfig>? change = null)
    {
        TemplatedMessageConfig template = new() { KnowledgeBaseId = "k", MessageTemplateId = "m", TemplateAttributes = new TemplateAttributes() };
        change?.Invoke(template);
        return template;
    }

    private static TemplatedMessageConfig Custom(string key, string value) =>
        Templated(template => template.TemplateAttributes.CustomAttributes = new() { [key] = value });

    /// <param name="Member">The member of the rule.</param>
    /// <param name="Rule">Its name.</param>
    /// <param name="Keep">Goes to the limit.</param>
    /// <param name="Break">Goes just beyond it.</param>
    /// <param name="Also">The rules of the same member that can't be kept then either.</param>
    private sealed record RuleCase(
        string Member,
        string Rule,
        Action<StartOutboundChatContactRequest> Keep,
        Action<StartOutboundChatContactRequest> Break,
        params string[] Also);
}
