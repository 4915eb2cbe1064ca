using System.Text.Json.Nodes;

namespace OutboundChat.Tests.Connect;

/// <summary>Inputs of StartOutboundChatContact, by name: each member alone, and together in the ways that matter.</summary>
internal static class ConformanceCases
{
    private static readonly JsonObject Everything = Parse(
        """
        {
          "SourceEndpoint": { "Type": "CONNECT_PHONENUMBER_ARN", "Address": "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee" },
          "DestinationEndpoint": { "Type": "TELEPHONE_NUMBER", "Address": "+12065550100" },
          "InstanceId": "11111111-2222-3333-4444-555555555555",
          "SegmentAttributes": { "connect:Subtype": { "ValueString": "connect:WhatsApp" } },
          "Attributes": { "OrderId": "A-1", "имя": "Ольга \u0000\t\r\n\u2028\ud83e\uddb7 <&'+`>", "empty": "" },
          "ContactFlowId": "123ec456-a007-89c0-1234-000000000000",
          "ChatDurationInMinutes": 10080,
          "ParticipantDetails": { "DisplayName": "Zoë 王" },
          "InitialSystemMessage": { "ContentType": "text/plain", "Content": "مرحبا \"Zoë\" 👩🏽‍🚀" },
          "InitialTemplatedSystemMessage": {
            "KnowledgeBaseId": "kb",
            "MessageTemplateId": "mt",
            "TemplateAttributes": { "CustomAttributes": { "first": "Zoë" }, "CustomerProfileAttributes": "{\"FirstName\":\"Zoë\"}" }
          },
          "RelatedContactId": "related",
          "SupportedMessagingContentTypes": [ "text/plain", "application/json" ],
          "ClientToken": "token-1"
        }
        """);

    private static readonly JsonObject Nested = Parse(
        """
        {
          "SegmentAttributes": {
            "connect:Subtype": { "ValueString": "connect:SMS" },
            "map": { "ValueMap": { "a": { "ValueInteger": -2147483648 }, "b": { "ValueMap": { "c": { "ValueList": [ { "ValueString": "" }, { "ValueArn": "arn:aws:x" } ] } } } } },
            "several": { "ValueString": "s", "ValueMap": {}, "ValueInteger": 0, "ValueList": [], "ValueArn": "a" },
            "none": {}
          },
          "ClientToken": "token-1"
        }
        """);

    public static IReadOnlyDictionary<string, JsonObject> All { get; } = new Dictionary<string, JsonObject>(
    [
        .. Everything.Select(member => KeyValuePair.Create($"only {member.Key}", Without(Everything, name => name != member.Key))),
        KeyValuePair.Create("all members", Everything),
        KeyValuePair.Create("the required members", Without(Everything, name => name is not ("SourceEndpoint" or "DestinationEndpoint" or "InstanceId" or "SegmentAttributes" or "ContactFlowId"))),
        KeyValuePair.Create("nested segment attributes", Nested),
        KeyValuePair.Create("empty collections", Parse("""{"SegmentAttributes":{},"Attributes":{},"SupportedMessagingContentTypes":[],"ClientToken":"token-1"}""")),
        KeyValuePair.Create("empty structures", Parse("""{"SourceEndpoint":{},"ParticipantDetails":{},"InitialTemplatedSystemMessage":{"TemplateAttributes":{}},"ClientToken":"token-1"}""")),
    ]);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Without(JsonObject input, Func<string, bool> leftOut) =>
        new(input.Where(member => !leftOut(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
