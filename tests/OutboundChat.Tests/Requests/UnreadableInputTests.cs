using System.Collections;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>Values that do not fit their member.</summary>
public class UnreadableInputTests
{
    private const string CustomAttributes = "CustomAttributes", CustomerProfileAttributes = "CustomerProfileAttributes";

    private const string
        Destination = "DestinationEndpoint",
        Source = "SourceEndpoint",
        Segment = "SegmentAttributes",
        Message = "InitialSystemMessage",
        Templated = "InitialTemplatedSystemMessage",
        Types = "SupportedMessagingContentTypes",
        Duration = "ChatDurationInMinutes",
        Details = "ParticipantDetails";

    /// <summary>Values that a member cannot be read from, and the problem of each.</summary>
    private static readonly (Action<ChatRequestInput> Give, string Member, string Rule)[] s_unreadable =
    [
        (input => input.DestinationEndpoint = new[] { "+12065550100" }, Destination, "DestinationUnreadable"),
        (input => input.DestinationEndpoint = new Hashtable { ["Number"] = "+12065550100" }, Destination, "DestinationUnreadable"),
        (
            input => input.DestinationEndpoint = new Hashtable { ["Address"] = new[] { "+12065550100" } },
            Destination, "DestinationUnreadable"),
        (input => input.DestinationEndpoint = "ask at the desk", Destination, "DestinationNotANumber"),
        (input => input.DestinationEndpoint = 12065550100L, Destination, "DestinationWithoutCountry"),
        (input => input.DestinationEndpoint = 1.2e20, Destination, "DestinationScientific"),
        (input => input.DestinationEndpoint = "+1206555010", Destination, "DestinationTooShort"),
        (input => input.DestinationEndpoint = "+44077009001234", Destination, "DestinationTooLong"),
        (input => input.DestinationEndpoint = new Endpoint { Address = "+44077009001234" }, Destination, "DestinationTooLong"),
        (
            input => input.DestinationEndpoint = new Endpoint { Type = "EMAIL_ADDRESS", Address = "+12065550100" },
            Destination, "DestinationTypeWrong"),
        (input => input.DestinationEndpoint = new Endpoint(), Destination, "DestinationMissing"),
        (input => input.DestinationEndpoint = null, Destination, "DestinationMissing"),
        (input => input.SourceEndpoint = new List<string>(), Source, "SourceUnreadable"),
        (
            input => input.SourceEndpoint = new Dictionary<string, object?> { ["Addresses"] = ValidRequest.SourceArn },
            Source, "SourceUnreadable"),
        (input => input.SourceEndpoint = "+12065550100", Source, "SourceNotAnArn"),
        (input => input.SourceEndpoint = DBNull.Value, Source, "SourceMissing"),
        (input => input.InstanceId = ValidRequest.SourceArn, "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = ValidRequest.ContactFlowArn, "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = "ARN:AWS:connect", "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = new[] { "i" }, "InstanceId", "IdentifierNotText"),
        (input => input.InstanceId = " ", "InstanceId", "InstanceIdMissing"),
        (input => input.ContactFlowId = ValidRequest.InstanceArn + "/queue/q", "ContactFlowId", "ContactFlowArnWrong"),
        (
            input => input.ContactFlowId = ValidRequest.InstanceArn.Replace("1111", "2222", StringComparison.Ordinal) + "/contact-flow/f",
            "ContactFlowId", "ContactFlowOfOtherInstance"),
        (input => input.ContactFlowId = new Hashtable(), "ContactFlowId", "IdentifierNotText"),
        (input => input.ContactFlowId = "", "ContactFlowId", "ContactFlowIdMissing"),
        (input => input.Channel = "Telegram", Segment, "ChannelUnknown"),
        (input => input.Channel = new[] { "WhatsApp" }, Segment, "ChannelUnknown"),
        (input => input.SegmentAttribute = "connect:SMS", Segment, "SegmentAttributesUnreadable"),
        (input => input.SegmentAttribute = """{"connect:Subtype":""", Segment, "SegmentAttributesUnreadable"),
        (input => input.SegmentAttribute = """{"connect:Subtype":"connect:sms"}""", Segment, "SubtypeUnknown"),
        (input => input.SegmentAttribute = """{"connect:Subtype":{"ValueInteger":1}}""", Segment, "SubtypeMissing"),
        (input => input.SegmentAttribute = """{"a":{"ValueInteger":"many"}}""", Segment, "SegmentAttributeNotAnInteger"),
        (input => input.SegmentAttribute = """{"a":{"ValueInteger":2147483648}}""", Segment, "SegmentAttributeNotAnInteger"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":"x","ValueMap":"y"}}""", Segment, "SegmentAttributeUnreadable"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":"x","ValueList":"y"}}""", Segment, "SegmentAttributeUnreadable"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":["x"],"ValueArn":"y"}}""", Segment, "SegmentAttributeUnreadable"),
        (
            input => (input.Channel, input.SegmentAttribute) = ("SMS", """{"connect:Subtype":"connect:WhatsApp"}"""),
            Segment, "ChannelContradiction"),
        (
            input => (input.Channel, input.SegmentAttribute) = ("WhatsApp", new Hashtable { ["CONNECT:SUBTYPE"] = "connect:SMS" }),
            Segment, "ChannelContradiction"),
        (input => input.Attribute = "OrderId=A-1", "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """["OrderId"]""", "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """{"OrderId":"A-1" """, "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """{"Order":{"Id":"A-1"}}""", "Attributes", "AttributeNotText"),
        (
            input => input.Attribute = new Dictionary<string, object?> { ["Orders"] = new HashSet<string> { "A-1" } },
            "Attributes", "AttributeNotText"),
        (input => input.ChatDurationInMinutes = "two hours", Duration, "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = 90.5, Duration, "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = new[] { 90 }, Duration, "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = 59, Duration, "ChatDurationOutOfRange"),
        (input => input.RelatedContactId = new[] { "r" }, "RelatedContactId", "IdentifierNotText"),
        (input => input.ClientToken = new[] { "t" }, "ClientToken", "IdentifierNotText"),
        (input => input.ParticipantDetails = new[] { "Zoë" }, Details, "ParticipantDetailsUnreadable"),
        (input => input.ParticipantDetails = new Hashtable { ["Name"] = "Zoë" }, Details, "ParticipantDetailsUnreadable"),
        (input => input.ParticipantDetails = new Hashtable { ["DisplayName"] = new[] { "Zoë" } }, Details, "ParticipantDetailsUnreadable"),
        (input => input.ParticipantDetails = new Hashtable { ["DisplayName"] = "" }, Details, "DisplayNameMissing"),
        (input => input.InitialSystemMessage = new[] { "Hi" }, Message, "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Text"] = "Hi" }, Message, "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Content"] = new[] { "Hi" } }, Message, "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Content"] = "" }, Message, "MessageEmpty"),
        (input => input.InitialTemplatedSystemMessage = "template-1", Templated, "TemplateUnreadable"),
        (input => input.InitialTemplatedSystemMessage = """{"KnowledgeBase":"k"}""", Templated, "TemplateUnreadable"),
        (
            input => input.InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k","MessageTemplateId":"m","TemplateAttributes":"x"}""",
            Templated, "TemplateUnreadable"),
        (input => input.InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k"}""", Templated, "TemplateIncomplete"),
        (input => input.InitialTemplatedSystemMessage = Template(CustomAttributes, "n"), Templated, "AttributesUnreadable"),
        (
            input => input.InitialTemplatedSystemMessage = Template(CustomAttributes, new Hashtable { ["n"] = new[] { 1 } }),
            Templated, "AttributeNotText"),
        (
            input => input.InitialTemplatedSystemMessage = Template(CustomerProfileAttributes, new Hashtable { ["FirstName"] = "Zoë" }),
            Templated, "CustomerProfileNotJson"),
        (input => input.SupportedMessagingContentType = new Hashtable(), Types, "ContentTypesUnreadable"),
        (
            input => input.SupportedMessagingContentType = new object[] { "text/plain", new[] { "text/markdown" } },
            Types, "ContentTypesUnreadable"),
        (input => input.SupportedMessagingContentType = "text/markdown", Types, "PlainTextMissing"),
    ];

    public static TheoryData<int, string> Unreadable =>
        [.. s_unreadable.Select((unreadable, index) => (index, $"{unreadable.Member} {unreadable.Rule}"))];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void An_unreadable_member_has_one_problem(int index, string name)
    {
        (Action<ChatRequestInput> give, string member, string rule) = s_unreadable[index];
        Assert.StartsWith(member, name, StringComparison.Ordinal);
        ChatRequestInput input = ValidRequest.CreateInput();
        give(input);

        RequestProblem problem = Assert.Single(Build(input).Problems);
        Assert.Equal((member, rule), (problem.Member, problem.Rule));
        TextsTests.AssertSentence(problem.Text);
    }

    [Fact]
    public void All_problems_of_a_row_are_reported_together()
    {
        ChatRequestInput input = new()
        {
            DestinationEndpoint = "206 555 0100",
            SourceEndpoint = "+12065550100",
            InstanceId = ValidRequest.SourceArn,
            ContactFlowId = ValidRequest.SourceArn,
            Channel = "Telegram",
            SegmentAttribute = new Hashtable { ["a b"] = 1 },
            Attribute = new Dictionary<string, object> { ["nested"] = new Hashtable(), ["Order Id"] = "A-1" },
            ChatDurationInMinutes = "long",
            ParticipantDetails = Array.Empty<string>(),
            InitialSystemMessage = Array.Empty<string>(),
            InitialTemplatedSystemMessage = new Hashtable
            {
                ["KnowledgeBaseId"] = "k",
                ["TemplateAttributes"] = new Hashtable { [CustomAttributes] = "?" },
            },
            SupportedMessagingContentType = "text/html",
            RelatedContactId = new string('r', 257),
            ClientToken = new string('t', 501),
        };

        Assert.Equal(
            [
                "AttributeKeyInvalid", "AttributeNotText", "AttributesUnreadable", "ChannelUnknown", "ChatDurationNotANumber",
                "ClientTokenTooLong", "ContactFlowArnWrong", "ContentTypeUnknown", "DestinationWithoutCountry", "InstanceArnWrong",
                "MessageUnreadable", "ParticipantDetailsUnreadable", "PlainTextMissing", "RelatedContactIdTooLong",
                "SegmentAttributeKeyInvalid", "SourceNotAnArn", "TemplateIncomplete",
            ],
            Build(input).Problems.Select(problem => problem.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dictionary_that_contains_itself_is_a_problem()
    {
        Hashtable self = [];
        List<object> list = [self];
        for (int i = 0; i < 10; i++)
        {
            self[$"key{i}"] = self;
            self[$"list{i}"] = list;
            list.Add(list);
        }

        ChatRequestInput input = ValidRequest.CreateInput();
        input.SegmentAttribute = self;
        Assert.Equal("SegmentAttributeTooDeep", Assert.Single(Build(input).Problems).Rule);

        input = ValidRequest.CreateInput();
        input.Attribute = self;
        Assert.All(Build(input).Problems, problem => Assert.Equal("AttributeNotText", problem.Rule));

        input = ValidRequest.CreateInput();
        input.InitialTemplatedSystemMessage = Template(CustomAttributes, self);
        Assert.All(Build(input).Problems, problem => Assert.Equal("AttributeNotText", problem.Rule));
    }

    private static Hashtable Template(string part, object value) =>
        new() { ["KnowledgeBaseId"] = "k", ["MessageTemplateId"] = "m", ["TemplateAttributes"] = new Hashtable { [part] = value } };

    private static ChatRequestDraft Build(ChatRequestInput input) => new ChatRequestBuilder(new ChatRequestOptions()).Build(input);
}
