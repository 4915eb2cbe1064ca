using System.Collections;
using Amazon.Connect;
using Amazon.Connect.Model;
using FsCheck.Xunit;
using OutboundChat.Numbers;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

public class ChatRequestBuilderTests
{
    private const string CustomAttributes = "CustomAttributes", CustomerProfileAttributes = "CustomerProfileAttributes";

    /// <summary>Every member, in each form in which a caller may have it.</summary>
    private static readonly Dictionary<string, ChatRequestInput> s_forms = new()
    {
        ["text"] = new ChatRequestInput
        {
            DestinationEndpoint = " (00) 1 206-555-0100\t",
            SourceEndpoint = $" {ValidRequest.SourceArn} ",
            InstanceId = ValidRequest.InstanceArn,
            ContactFlowId = ValidRequest.ContactFlowArn,
            Channel = "whatsapp",
            SegmentAttribute = """{"tier":"gold","visits":3,"tags":["a",{"deep":"b"}],"where":{"ValueArn":"arn:x"}}""",
            Attribute = """{"OrderId":"A-1","Count":2,"Price":1.50,"First":true,"None":null}""",
            ChatDurationInMinutes = " 90 ",
            RelatedContactId = " related ",
            ClientToken = " token ",
            ParticipantDetails = " Zoë Haddad ",
            InitialSystemMessage = " Hi Zoë ",
            InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k","MessageTemplateId":"m","TemplateAttributes":{"CustomAttributes":{"n":1},"CustomerProfileAttributes":"{\"FirstName\":\"Zoë\"}"}}""",
            SupportedMessagingContentType = "text/plain; text/markdown,text/plain",
        },
        ["dictionaries"] = new ChatRequestInput
        {
            DestinationEndpoint = new Hashtable { ["TYPE"] = "telephone_number", ["address"] = 12065550100L.ToString("+0", null) },
            SourceEndpoint = new Dictionary<string, object?> { ["address"] = ValidRequest.SourceArn },
            InstanceId = ValidRequest.InstanceId,
            ContactFlowId = ValidRequest.ContactFlowId,
            SegmentAttribute = new Hashtable
            {
                ["Connect:SUBTYPE"] = new Hashtable { ["valuestring"] = "connect:WhatsApp" },
                ["tier"] = "gold",
                ["visits"] = 3L,
                ["tags"] = new List<object?> { "a", DBNull.Value, new Dictionary<string, string> { ["deep"] = "b" }, null },
                ["where"] = new Dictionary<string, object?> { ["VALUEARN"] = "arn:x", ["ValueString"] = null },
                ["nothing"] = DBNull.Value,
            },
            Attribute = new Hashtable { ["OrderId"] = "A-1", ["Count"] = (short)2, ["Price"] = 1.50m, ["First"] = true, ["None"] = null },
            ChatDurationInMinutes = 90.0,
            RelatedContactId = "related",
            ClientToken = "token",
            ParticipantDetails = new Hashtable { ["displayname"] = "Zoë Haddad " },
            InitialSystemMessage = new Dictionary<string, object?> { ["CONTENT"] = " Hi Zoë ", ["contenttype"] = "text/plain" },
            InitialTemplatedSystemMessage = new Hashtable
            {
                ["knowledgebaseid"] = "k",
                ["MESSAGETEMPLATEID"] = "m",
                ["templateattributes"] = new Hashtable { ["customattributes"] = new Hashtable { ["n"] = 1 }, ["customerprofileattributes"] = """{"FirstName":"Zoë"}""" },
            },
            SupportedMessagingContentType = new object[] { "text/plain", "text/markdown" },
        },
        ["service types"] = new ChatRequestInput
        {
            DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = "+1 206 555 0100" },
            SourceEndpoint = new Endpoint { Address = ValidRequest.SourceArn },
            InstanceId = ValidRequest.InstanceId,
            ContactFlowId = ValidRequest.ContactFlowId,
            Channel = "connect:whatsapp",
            SegmentAttribute = new Dictionary<string, SegmentAttributeValue>
            {
                [RequestRules.SubtypeKey] = new() { ValueString = RequestRules.WhatsAppSubtype },
                ["tier"] = new() { ValueString = "gold" },
                ["visits"] = new() { ValueInteger = 3 },
                ["tags"] = new() { ValueList = [
                    new() { ValueString = "a" }, new() { ValueMap = new() { ["deep"] = new() { ValueString = "b" } } }] },
                ["where"] = new() { ValueArn = "arn:x" },
            },
            Attribute = new Dictionary<string, string> { ["OrderId"] = "A-1", ["Count"] = "2", ["Price"] = "1.50", ["First"] = "true" },
            ChatDurationInMinutes = 90,
            RelatedContactId = "related",
            ClientToken = "token",
            ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë Haddad" },
            InitialSystemMessage = new ChatMessage { ContentType = "text/plain", Content = " Hi Zoë " },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig
            {
                KnowledgeBaseId = "k",
                MessageTemplateId = "m",
                TemplateAttributes = new TemplateAttributes { CustomAttributes = new() { ["n"] = "1" }, CustomerProfileAttributes = """{"FirstName":"Zoë"}""" },
            },
            SupportedMessagingContentType = new List<string> { "text/plain", "text/markdown" },
        },
        ["JSON objects"] = new ChatRequestInput
        {
            DestinationEndpoint = """{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"}""",
            SourceEndpoint = $$"""{"type":"connect_phonenumber_arn","address":"{{ValidRequest.SourceArn}}"}""",
            InstanceId = ValidRequest.InstanceId,
            ContactFlowId = ValidRequest.ContactFlowId,
            SegmentAttribute = """
                {"connect:Subtype":{"ValueString":"connect:WhatsApp"},"tier":{"ValueString":"gold"},"visits":{"ValueInteger":3},
                "tags":{"ValueList":[{"ValueString":"a"},{"ValueMap":{"deep":{"ValueString":"b"}}}]},"where":{"ValueArn":"arn:x"}}
                """,
            Attribute = """{"OrderId":"A-1","Count":"2","Price":"1.50","First":"true"}""",
            ChatDurationInMinutes = "90.0",
            RelatedContactId = "related",
            ClientToken = "token",
            ParticipantDetails = """{"DisplayName":"Zoë Haddad"}""",
            InitialSystemMessage = """{"Content":" Hi Zoë "}""",
            InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k","MessageTemplateId":"m","TemplateAttributes":{"customAttributes":{"n":"1"},"customerProfileAttributes":"{\"FirstName\":\"Zoë\"}"}}""",
            SupportedMessagingContentType = new ArrayList { "text/plain;text/markdown" },
        },
    };

    public static TheoryData<string> Forms => [.. s_forms.Keys];

    /// <summary>What no member can be read from, and the one problem that says so.</summary>
    private static readonly (Action<ChatRequestInput> Give, string Member, string Rule)[] s_unreadable =
    [
        (input => input.DestinationEndpoint = new[] { "+12065550100" }, "DestinationEndpoint", "DestinationUnreadable"),
        (
            input => input.DestinationEndpoint = new Hashtable { ["Number"] = "+12065550100" },
            "DestinationEndpoint",
            "DestinationUnreadable"),
        (
            input => input.DestinationEndpoint = new Hashtable { ["Address"] = new[] { "+12065550100" } },
            "DestinationEndpoint",
            "DestinationUnreadable"),
        (input => input.DestinationEndpoint = "ask at the desk", "DestinationEndpoint", "DestinationNotANumber"),
        (input => input.DestinationEndpoint = 12065550100L, "DestinationEndpoint", "DestinationWithoutCountry"),
        (input => input.DestinationEndpoint = 1.2e20, "DestinationEndpoint", "DestinationScientific"),
        (input => input.DestinationEndpoint = "+1206555010", "DestinationEndpoint", "DestinationTooShort"),
        (input => input.DestinationEndpoint = "+44077009001234", "DestinationEndpoint", "DestinationTooLong"),
        (input => input.DestinationEndpoint = new Endpoint { Address = "+44077009001234" }, "DestinationEndpoint", "DestinationTooLong"),
        (
            input => input.DestinationEndpoint = new Endpoint { Type = "EMAIL_ADDRESS", Address = "+12065550100" },
            "DestinationEndpoint",
            "DestinationTypeWrong"),
        (input => input.DestinationEndpoint = new Endpoint(), "DestinationEndpoint", "DestinationMissing"),
        (input => input.DestinationEndpoint = null, "DestinationEndpoint", "DestinationMissing"),
        (input => input.SourceEndpoint = new List<string>(), "SourceEndpoint", "SourceUnreadable"),
        (
            input => input.SourceEndpoint = new Dictionary<string, object?> { ["Addresses"] = ValidRequest.SourceArn },
            "SourceEndpoint",
            "SourceUnreadable"),
        (input => input.SourceEndpoint = "+12065550100", "SourceEndpoint", "SourceNotAnArn"),
        (input => input.SourceEndpoint = DBNull.Value, "SourceEndpoint", "SourceMissing"),
        (input => input.InstanceId = ValidRequest.SourceArn, "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = ValidRequest.ContactFlowArn, "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = "ARN:AWS:connect", "InstanceId", "InstanceArnWrong"),
        (input => input.InstanceId = new[] { "i" }, "InstanceId", "IdentifierNotText"),
        (input => input.InstanceId = " ", "InstanceId", "InstanceIdMissing"),
        (input => input.ContactFlowId = ValidRequest.InstanceArn + "/queue/q", "ContactFlowId", "ContactFlowArnWrong"),
        (
            input => input.ContactFlowId = ValidRequest.InstanceArn.Replace("1111", "2222", StringComparison.Ordinal) + "/contact-flow/f",
            "ContactFlowId",
            "ContactFlowOfOtherInstance"),
        (input => input.ContactFlowId = new Hashtable(), "ContactFlowId", "IdentifierNotText"),
        (input => input.ContactFlowId = "", "ContactFlowId", "ContactFlowIdMissing"),
        (input => input.Channel = "Telegram", "SegmentAttributes", "ChannelUnknown"),
        (input => input.Channel = new[] { "WhatsApp" }, "SegmentAttributes", "ChannelUnknown"),
        (input => input.SegmentAttribute = "connect:SMS", "SegmentAttributes", "SegmentAttributesUnreadable"),
        (input => input.SegmentAttribute = """{"connect:Subtype":""", "SegmentAttributes", "SegmentAttributesUnreadable"),
        (input => input.SegmentAttribute = """{"connect:Subtype":"connect:sms"}""", "SegmentAttributes", "SubtypeUnknown"),
        (input => input.SegmentAttribute = """{"connect:Subtype":{"ValueInteger":1}}""", "SegmentAttributes", "SubtypeMissing"),
        (input => input.SegmentAttribute = """{"a":{"ValueInteger":"many"}}""", "SegmentAttributes", "SegmentAttributeNotAnInteger"),
        (input => input.SegmentAttribute = """{"a":{"ValueInteger":2147483648}}""", "SegmentAttributes", "SegmentAttributeNotAnInteger"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":"x","ValueMap":"y"}}""", "SegmentAttributes", "SegmentAttributeUnreadable"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":"x","ValueList":"y"}}""", "SegmentAttributes", "SegmentAttributeUnreadable"),
        (input => input.SegmentAttribute = """{"a":{"ValueString":["x"],"ValueArn":"y"}}""", "SegmentAttributes", "SegmentAttributeUnreadable"),
        (input => (input.Channel, input.SegmentAttribute) = ("SMS", """{"connect:Subtype":"connect:WhatsApp"}"""), "SegmentAttributes", "ChannelContradiction"),
        (
            input => (input.Channel, input.SegmentAttribute) = ("WhatsApp", new Hashtable { ["CONNECT:SUBTYPE"] = "connect:SMS" }),
            "SegmentAttributes",
            "ChannelContradiction"),
        (input => input.Attribute = "OrderId=A-1", "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """["OrderId"]""", "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """{"OrderId":"A-1" """, "Attributes", "AttributesUnreadable"),
        (input => input.Attribute = """{"Order":{"Id":"A-1"}}""", "Attributes", "AttributeNotText"),
        (
            input => input.Attribute = new Dictionary<string, object?> { ["Orders"] = new HashSet<string> { "A-1" } },
            "Attributes",
            "AttributeNotText"),
        (input => input.ChatDurationInMinutes = "two hours", "ChatDurationInMinutes", "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = 90.5, "ChatDurationInMinutes", "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = new[] { 90 }, "ChatDurationInMinutes", "ChatDurationNotANumber"),
        (input => input.ChatDurationInMinutes = 59, "ChatDurationInMinutes", "ChatDurationOutOfRange"),
        (input => input.RelatedContactId = new[] { "r" }, "RelatedContactId", "IdentifierNotText"),
        (input => input.ClientToken = new[] { "t" }, "ClientToken", "IdentifierNotText"),
        (input => input.ParticipantDetails = new[] { "Zoë" }, "ParticipantDetails", "ParticipantDetailsUnreadable"),
        (input => input.ParticipantDetails = new Hashtable { ["Name"] = "Zoë" }, "ParticipantDetails", "ParticipantDetailsUnreadable"),
        (
            input => input.ParticipantDetails = new Hashtable { ["DisplayName"] = new[] { "Zoë" } },
            "ParticipantDetails",
            "ParticipantDetailsUnreadable"),
        (input => input.ParticipantDetails = new Hashtable { ["DisplayName"] = "" }, "ParticipantDetails", "DisplayNameMissing"),
        (input => input.InitialSystemMessage = new[] { "Hi" }, "InitialSystemMessage", "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Text"] = "Hi" }, "InitialSystemMessage", "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Content"] = new[] { "Hi" } }, "InitialSystemMessage", "MessageUnreadable"),
        (input => input.InitialSystemMessage = new Hashtable { ["Content"] = "" }, "InitialSystemMessage", "MessageEmpty"),
        (input => input.InitialTemplatedSystemMessage = "template-1", "InitialTemplatedSystemMessage", "TemplateUnreadable"),
        (input => input.InitialTemplatedSystemMessage = """{"KnowledgeBase":"k"}""", "InitialTemplatedSystemMessage", "TemplateUnreadable"),
        (input => input.InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k","MessageTemplateId":"m","TemplateAttributes":"x"}""", "InitialTemplatedSystemMessage", "TemplateUnreadable"),
        (input => input.InitialTemplatedSystemMessage = """{"KnowledgeBaseId":"k"}""", "InitialTemplatedSystemMessage", "TemplateIncomplete"),
        (
            input => input.InitialTemplatedSystemMessage = Template(CustomAttributes, "n"),
            "InitialTemplatedSystemMessage",
            "AttributesUnreadable"),
        (
            input => input.InitialTemplatedSystemMessage = Template(CustomAttributes, new Hashtable { ["n"] = new[] { 1 } }),
            "InitialTemplatedSystemMessage",
            "AttributeNotText"),
        (
            input => input.InitialTemplatedSystemMessage = Template(CustomerProfileAttributes, new Hashtable { ["FirstName"] = "Zoë" }),
            "InitialTemplatedSystemMessage",
            "CustomerProfileNotJson"),
        (input => input.SupportedMessagingContentType = new Hashtable(), "SupportedMessagingContentTypes", "ContentTypesUnreadable"),
        (
            input => input.SupportedMessagingContentType = new object[] { "text/plain", new[] { "text/markdown" } },
            "SupportedMessagingContentTypes",
            "ContentTypesUnreadable"),
        (input => input.SupportedMessagingContentType = "text/markdown", "SupportedMessagingContentTypes", "PlainTextMissing"),
    ];

    public static TheoryData<int, string> Unreadable =>
        [.. s_unreadable.Select((unreadable, index) => (index, $"{unreadable.Member} {unreadable.Rule}"))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void All_members_are_read_from(string form)
    {
        ChatRequestDraft draft = Build(s_forms[form]);

        Assert.Empty(draft.Problems);
        Assert.Equal(("+12065550100", "WhatsApp", true), (draft.Destination, draft.Channel, draft.IsValid));
        StartOutboundChatContactRequest request = draft.Request;
        Assert.Equal(
            (EndpointType.TELEPHONE_NUMBER, "+12065550100"), (request.DestinationEndpoint.Type, request.DestinationEndpoint.Address));
        Assert.Equal(
            (EndpointType.CONNECT_PHONENUMBER_ARN, ValidRequest.SourceArn), (request.SourceEndpoint.Type, request.SourceEndpoint.Address));
        Assert.Equal((ValidRequest.InstanceId, ValidRequest.ContactFlowId), (request.InstanceId, request.ContactFlowId));
        Assert.Equal(
            ["connect:Subtype=connect:WhatsApp", "tags=[a,{deep=b}]", "tier=gold", "visits=#3", "where=@arn:x"],
            request.SegmentAttributes.Select(entry => $"{entry.Key}={Show(entry.Value)}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Count=2", "First=true", "OrderId=A-1", "Price=1.50"],
            request.Attributes.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((90, "related", "token"), (request.ChatDurationInMinutes, request.RelatedContactId, request.ClientToken));
        Assert.Equal("Zoë Haddad", request.ParticipantDetails.DisplayName);
        Assert.Equal(("text/plain", " Hi Zoë "), (request.InitialSystemMessage.ContentType, request.InitialSystemMessage.Content));
        TemplatedMessageConfig template = request.InitialTemplatedSystemMessage;
        Assert.Equal(("k", "m", """{"FirstName":"Zoë"}"""), (template.KnowledgeBaseId, template.MessageTemplateId, template.TemplateAttributes.CustomerProfileAttributes));
        Assert.Equal(
            ("n", "1"),
            (Assert.Single(template.TemplateAttributes.CustomAttributes).Key, template.TemplateAttributes.CustomAttributes["n"]));
        Assert.Equal(["text/plain", "text/markdown"], request.SupportedMessagingContentTypes);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_member_that_cannot_be_read_has_exactly_one_problem(int index, string name)
    {
        (Action<ChatRequestInput> give, string member, string rule) = s_unreadable[index];
        Assert.StartsWith(member, name, StringComparison.Ordinal);
        ChatRequestInput input = ValidRequest.CreateInput();
        give(input);

        RequestProblem problem = Assert.Single(Build(input).Problems);
        Assert.Equal((member, rule), (problem.Member, problem.Rule));
        TextsTests.AssertOneSentence(problem.Text);
    }

    [Fact]
    public void What_is_not_given_is_not_in_the_request()
    {
        foreach (object? nothing in new object?[] { null, DBNull.Value, "", " \t " })
        {
            ChatRequestInput input = ValidRequest.CreateInput();
            input.Channel = input.SegmentAttribute = input.Attribute = input.ChatDurationInMinutes = input.RelatedContactId = input.ClientToken = input.ParticipantDetails =
                input.InitialSystemMessage = input.InitialTemplatedSystemMessage = input.SupportedMessagingContentType = nothing;
            StartOutboundChatContactRequest request = Build(input).Request;

            Assert.Empty(RequestRules.Check(request));
            Assert.Null(request.Attributes);
            Assert.Null(request.ChatDurationInMinutes);
            Assert.Null(request.RelatedContactId);
            Assert.Null(request.ParticipantDetails);
            Assert.Null(request.InitialSystemMessage);
            Assert.Null(request.InitialTemplatedSystemMessage);
            Assert.Null(request.SupportedMessagingContentTypes);
            Assert.Equal("connect:SMS", Assert.Single(request.SegmentAttributes).Value.ValueString);
        }
    }

    [Fact]
    public void Nothing_at_all_lacks_everything_that_is_required() => Assert.Equal(
        ["SourceMissing", "DestinationMissing", "InstanceIdMissing", "ContactFlowIdMissing"],
        Build(new ChatRequestInput()).Problems.Select(problem => problem.Rule));

    [Fact]
    public void The_problems_of_all_members_are_told_at_once()
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
            InitialTemplatedSystemMessage = new Hashtable { ["KnowledgeBaseId"] = "k", ["TemplateAttributes"] = new Hashtable { [CustomAttributes] = "?" } },
            SupportedMessagingContentType = "text/html",
            RelatedContactId = new string('r', 257),
            ClientToken = new string('t', 501),
        };

        Assert.Equal(
            [
                "AttributeKeyInvalid", "AttributeNotText", "AttributesUnreadable", "ChannelUnknown", "ChatDurationNotANumber", "ClientTokenTooLong", "ContactFlowArnWrong",
                "ContentTypeUnknown", "DestinationWithoutCountry", "InstanceArnWrong", "MessageUnreadable", "ParticipantDetailsUnreadable", "PlainTextMissing",
                "RelatedContactIdTooLong", "SegmentAttributeKeyInvalid", "SourceNotAnArn", "TemplateIncomplete",
            ],
            Build(input).Problems.Select(problem => problem.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_destination_is_told_as_it_was_given_where_it_is_no_number()
    {
        Assert.Equal("ask", Destination(" ask "));
        Assert.Equal("ask", Destination(new Endpoint { Address = "ask" }));
        Assert.Equal("ask", Destination(new Hashtable { ["Address"] = "ask" }));
        Assert.Equal("12065550100", Destination(12065550100L));
        Assert.Equal("a@example.com", Destination(new Endpoint { Type = EndpointType.EMAIL_ADDRESS, Address = "a@example.com" }));
        Assert.Null(Destination(new[] { "+12065550100" }));
        Assert.Null(Destination(null));
    }

    [Theory]
    [InlineData("sms", "SMS", "connect:SMS")]
    [InlineData(" WHATSAPP ", "WhatsApp", "connect:WhatsApp")]
    [InlineData("Connect:Sms", "SMS", "connect:SMS")]
    [InlineData(null, "SMS", "connect:SMS")]
    public void A_channel_may_be_written_in_any_case(string? given, string channel, string subtype)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Channel = given;
        ChatRequestDraft draft = Build(input);
        Assert.Equal((channel, subtype), (draft.Channel, draft.Request.SegmentAttributes[RequestRules.SubtypeKey].ValueString));
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void An_unknown_channel_is_told_as_it_was_given()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Channel = "Telegram";
        Assert.Equal("Telegram", Build(input).Channel);
    }

    [Fact]
    public void A_segment_attribute_that_is_an_ordinary_dictionary_is_a_map_and_one_with_the_services_names_a_value()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.SegmentAttribute = new Hashtable
        {
            ["map"] = new Hashtable { ["ValueString"] = "x", ["other"] = "y" },
            ["value"] = new Hashtable { ["ValueString"] = "x", ["ValueInteger"] = "7" },
            ["empty"] = new Hashtable(),
            ["long"] = 3_000_000_000L,
            ["date"] = new DateOnly(2027, 2, 1),
            ["flag"] = false,
            ["json"] = """{"stays":"text"}""",
        };
        Dictionary<string, SegmentAttributeValue> attributes = Build(input).Request.SegmentAttributes;
        Assert.Equal("{ValueString=x,other=y}", Show(attributes["map"]));
        Assert.Equal(("x", 7), (attributes["value"].ValueString, attributes["value"].ValueInteger));
        Assert.Equal("{}", Show(attributes["empty"]));
        Assert.Equal("3000000000", Show(attributes["long"]));
        Assert.Equal("2027-02-01", Show(attributes["date"]));
        Assert.Equal("false", Show(attributes["flag"]));
        Assert.Equal("""{"stays":"text"}""", Show(attributes["json"]));
    }

    [Fact]
    public void A_dictionary_that_contains_itself_ends_in_one_problem()
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

    [Fact]
    public void What_the_caller_gave_stays_as_it_was()
    {
        Endpoint destination = new() { Type = EndpointType.TELEPHONE_NUMBER, Address = "+1 206 555 0100" };
        Endpoint source = new() { Address = ValidRequest.SourceArn };
        Dictionary<string, SegmentAttributeValue> segment = new() { ["a"] = new SegmentAttributeValue { ValueString = "x" } };
        Dictionary<string, string> attributes = new() { ["a"] = "x" };
        List<string> types = ["text/plain", "text/plain"];
        ChatRequestInput input = ValidRequest.CreateInput();
        (
            input.DestinationEndpoint,
            input.SourceEndpoint,
            input.SegmentAttribute,
            input.Attribute,
            input.SupportedMessagingContentType) = (destination, source, segment, attributes, types);
        input.Row = new DictionaryRow(new Hashtable { ["b"] = "y" });

        StartOutboundChatContactRequest request = Build(input, new ChatRequestOptions { AttributeColumns = ["b"] }).Request;

        Assert.Equal((2, 2, 1), (request.Attributes.Count, request.SegmentAttributes.Count, request.SupportedMessagingContentTypes.Count));
        Assert.Equal(("+1 206 555 0100", null), (destination.Address, source.Type));
        Assert.Equal(("a", "x"), (Assert.Single(segment).Key, segment["a"].ValueString));
        Assert.Equal("x", Assert.Single(attributes).Value);
        Assert.Equal(2, types.Count);
    }

    [Fact]
    public void The_flows_instance_may_be_told_by_ARN_or_identifier()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        (input.InstanceId, input.ContactFlowId) = (ValidRequest.InstanceArn, ValidRequest.ContactFlowArn);
        Assert.Empty(Build(input).Problems);

        (input.InstanceId, input.ContactFlowId) = (
            ValidRequest.InstanceId, ValidRequest.ContactFlowArn.Replace("contact-flow", "flow", StringComparison.Ordinal));
        ChatRequestDraft draft = Build(input);
        Assert.Empty(draft.Problems);
        Assert.Equal((ValidRequest.InstanceId, ValidRequest.ContactFlowId), (draft.Request.InstanceId, draft.Request.ContactFlowId));

        input.InstanceId = null;
        Assert.Equal("InstanceIdMissing", Assert.Single(Build(input).Problems).Rule);
    }

    [Fact]
    public void A_default_calling_code_goes_before_numbers_without_one()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.DestinationEndpoint = "07700 900123";
        Assert.Equal("+447700900123", Build(input, new ChatRequestOptions { DefaultCountry = Country.Find("GB") }).Destination);
        Assert.Equal("DestinationWithoutCountry", Assert.Single(Build(input).Problems).Rule);
    }

    [Fact]
    public void A_template_comes_before_the_rows_own_message()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.InitialSystemMessage = new[] { "not even readable" };
        input.Row = new DictionaryRow(new Hashtable { ["FirstName"] = "Zoë" });
        ChatRequestDraft draft = Build(input, new ChatRequestOptions { MessageTemplate = new MessageTemplate("Hi {FirstName}") });
        Assert.Empty(draft.Problems);
        Assert.Equal("Hi Zoë", draft.Request.InitialSystemMessage.Content);

        draft = Build(input, new ChatRequestOptions { MessageTemplate = new MessageTemplate("Hi {Vorname}, {Nachname}") });
        Assert.Equal(["PlaceholderWithoutColumn", "PlaceholderWithoutColumn"], draft.Problems.Select(problem => problem.Rule));
        Assert.Null(draft.Request.InitialSystemMessage);
    }

    [Fact]
    public void Columns_become_attributes_by_name_and_by_wildcard()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Attribute = """{"Given":"x","OrderId":"A-1"}""";
        input.Row = new DictionaryRow(new Dictionary<string, object?>
        {
            ["OrderId"] = "A-1",
            ["crm_tier"] = "gold",
            ["CRM_Since"] = new DateOnly(2020, 1, 2),
            ["crm_empty"] = " ",
            ["crm_null"] = DBNull.Value,
            ["Q1"] = true,
            ["Q10"] = "not asked for",
        });

        ChatRequestDraft draft = Build(input, new ChatRequestOptions { AttributeColumns = ["orderid", "crm_*", "Q?"] });

        Assert.Empty(draft.Problems);
        Assert.Equal(
            ["CRM_Since=2020-01-02", "Given=x", "OrderId=A-1", "Q1=true", "crm_tier=gold"],
            draft.Request.Attributes.Select(entry => $"{entry.Key}={entry.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_that_says_something_else_than_the_attribute_is_a_problem_and_so_is_one_that_holds_a_list()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Attribute = new Hashtable { ["OrderId"] = "A-1" };
        input.Row = new DictionaryRow(new Hashtable { ["OrderId"] = "A-2", ["Tags"] = new[] { "a" }, ["Order Id"] = "x" });
        Assert.Equal(
            ["AttributeGivenTwice", "AttributeKeyInvalid", "AttributeNotText"],
            Build(
                input,
                new ChatRequestOptions { AttributeColumns = ["*"] }).Problems.Select(problem =>
                    problem.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_that_the_first_row_does_not_have_ends_the_run_before_anything_is_sent()
    {
        ChatRequestBuilder builder = new(new ChatRequestOptions { AttributeColumns = ["First*", "Kunde"] });
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Row = new DictionaryRow(new Hashtable { ["FirstName"] = "Zoë" });

        SetupException trouble = Assert.Throws<SetupException>(() => builder.Build(input));
        Assert.Equal("AttributeColumnMissing", trouble.ErrorId);
        Assert.Contains("'Kunde'", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("'FirstName'", trouble.Message, StringComparison.Ordinal);

        input.Row = null;
        trouble = Assert.Throws<SetupException>(
            () => new ChatRequestBuilder(new ChatRequestOptions { AttributeColumns = ["*"] }).Build(input));
        Assert.Contains("the input has no columns", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_only_a_later_row_lacks_is_an_empty_cell()
    {
        ChatRequestBuilder builder = new(new ChatRequestOptions { AttributeColumns = ["OrderId"] });
        ChatRequestInput input = ValidRequest.CreateInput();
        input.Row = new DictionaryRow(new Hashtable { ["OrderId"] = "A-1" });
        Assert.NotNull(builder.Build(input).Request.Attributes);
        input.Row = new DictionaryRow(new Hashtable { ["Other"] = "x" });
        Assert.Null(builder.Build(input).Request.Attributes);
        input.Row = null;
        Assert.Null(builder.Build(input).Request.Attributes);
    }

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 500, Replay = "20270102,3")]
    public void Whatever_the_cells_hold_a_row_gives_a_draft_and_its_problems_are_sentences(string[] cells, byte first)
    {
        string Cell(int index) => cells.Length == 0 ? string.Empty : cells[(first + index) % cells.Length];
        DataColumn[] columns = [.. DataColumns.All];
        ChatRequestInput input = new();
        DataColumns.Bind(
            new DictionaryRow(
                columns.Select((column, index) => (column.Name, Cell: Cell(index))).ToDictionary(pair => pair.Name, pair => pair.Cell)),
            input);

        ChatRequestDraft draft = Build(
            input,
            new ChatRequestOptions { AttributeColumns = ["*"], DefaultCountry = Country.Find("GB"), MessageTemplate = new MessageTemplate("{Channel}{Attribute}") });

        Assert.All(draft.Problems, problem => TextsTests.AssertOneSentence(problem.ToString()));
        Assert.Equal(draft.Problems.Count, draft.Problems.Distinct().Count());
        Assert.True(draft.Request.DestinationEndpoint is null || PhoneNumber.IsE164(draft.Request.DestinationEndpoint.Address));
    }

    private static Hashtable Template(string part, object value) =>
        new() { ["KnowledgeBaseId"] = "k", ["MessageTemplateId"] = "m", ["TemplateAttributes"] = new Hashtable { [part] = value } };

    private static string? Destination(object? given)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.DestinationEndpoint = given;
        return Build(input).Destination;
    }

    private static ChatRequestDraft Build(ChatRequestInput input, ChatRequestOptions? options = null) =>
        new ChatRequestBuilder(options ?? new ChatRequestOptions()).Build(input);

    private static string Show(SegmentAttributeValue value) =>
        value.ValueMap is not null
            ? "{" + string.Join(
                ",",
                value.ValueMap.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={Show(entry.Value)}")) + "}"
        : value.ValueList is not null ? "[" + string.Join(",", value.ValueList.Select(Show)) + "]"
        : value.ValueArn is not null ? "@" + value.ValueArn
        : value.ValueInteger is not null ? "#" + value.ValueInteger
        : value.ValueString;
}
