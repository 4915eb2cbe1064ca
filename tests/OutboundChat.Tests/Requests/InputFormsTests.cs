using System.Collections;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>The forms in which the members of a request can be given: text, dictionaries, service types, JSON.</summary>
public class InputFormsTests
{
    /// <summary>Every member, in each form in which it can be given.</summary>
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
            InitialSystemMessage = "Hi Zoë",
            InitialTemplatedSystemMessage = """
                {"KnowledgeBaseId":"k","MessageTemplateId":"m",
                "TemplateAttributes":{"CustomAttributes":{"n":1},"CustomerProfileAttributes":"{\"FirstName\":\"Zoë\"}"}}
                """,
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
            InitialSystemMessage = new Dictionary<string, object?> { ["CONTENT"] = "Hi Zoë", ["contenttype"] = "text/plain" },
            InitialTemplatedSystemMessage = new Hashtable
            {
                ["knowledgebaseid"] = "k",
                ["MESSAGETEMPLATEID"] = "m",
                ["templateattributes"] = new Hashtable
                {
                    ["customattributes"] = new Hashtable { ["n"] = 1 },
                    ["customerprofileattributes"] = """{"FirstName":"Zoë"}""",
                },
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
            InitialSystemMessage = new ChatMessage { ContentType = "text/plain", Content = "Hi Zoë" },
            InitialTemplatedSystemMessage = new TemplatedMessageConfig
            {
                KnowledgeBaseId = "k",
                MessageTemplateId = "m",
                TemplateAttributes = new TemplateAttributes
                {
                    CustomAttributes = new() { ["n"] = "1" },
                    CustomerProfileAttributes = """{"FirstName":"Zoë"}""",
                },
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
            InitialSystemMessage = """{"Content":"Hi Zoë"}""",
            InitialTemplatedSystemMessage = """
                {"KnowledgeBaseId":"k","MessageTemplateId":"m",
                "TemplateAttributes":{"customAttributes":{"n":"1"},"customerProfileAttributes":"{\"FirstName\":\"Zoë\"}"}}
                """,
            SupportedMessagingContentType = new ArrayList { "text/plain;text/markdown" },
        },
    };

    public static TheoryData<string> Forms => [.. s_forms.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_member_is_read(string form)
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
        Assert.Equal(("text/plain", "Hi Zoë"), (request.InitialSystemMessage.ContentType, request.InitialSystemMessage.Content));
        TemplatedMessageConfig template = request.InitialTemplatedSystemMessage;
        Assert.Equal(("k", "m"), (template.KnowledgeBaseId, template.MessageTemplateId));
        Assert.Equal("""{"FirstName":"Zoë"}""", template.TemplateAttributes.CustomerProfileAttributes);
        Assert.Equal(
            ("n", "1"),
            (Assert.Single(template.TemplateAttributes.CustomAttributes).Key, template.TemplateAttributes.CustomAttributes["n"]));
        Assert.Equal(["text/plain", "text/markdown"], request.SupportedMessagingContentTypes);
    }

    [Fact]
    public void A_segment_attribute_is_a_map_unless_it_has_the_services_member_names()
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
    public void The_callers_own_objects_are_not_changed()
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

        StartOutboundChatContactRequest request = Build(input, "b").Request;

        Assert.Equal((2, 2, 1), (request.Attributes.Count, request.SegmentAttributes.Count, request.SupportedMessagingContentTypes.Count));
        Assert.Equal(("+1 206 555 0100", null), (destination.Address, source.Type));
        Assert.Equal(("a", "x"), (Assert.Single(segment).Key, segment["a"].ValueString));
        Assert.Equal("x", Assert.Single(attributes).Value);
        Assert.Equal(2, types.Count);
    }

    private static ChatRequestDraft Build(ChatRequestInput input, params string[] columns) =>
        new ChatRequestBuilder(new ChatRequestOptions { AttributeColumns = columns }).Build(input);

    private static string Show(SegmentAttributeValue value) => value switch
    {
        { ValueMap: { } map } => $"{{{Join(map.Select(entry => $"{entry.Key}={Show(entry.Value)}").Order(StringComparer.Ordinal))}}}",
        { ValueList: { } list } => $"[{Join(list.Select(Show))}]",
        { ValueArn: { } arn } => $"@{arn}",
        { ValueInteger: { } integer } => $"#{integer}",
        _ => value.ValueString,
    };

    private static string Join(IEnumerable<string> parts) => string.Join(",", parts);
}
