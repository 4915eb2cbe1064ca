using System.Text.Json.Nodes;

namespace OutboundChat.Tests.Connect;

/// <summary>Calls by name: for each operation, each member alone, if possible, and the important combinations.</summary>
internal static class ConformanceCases
{
    private static readonly JsonObject Everything = Parse(
        """
        {
          "SourceEndpoint": {
            "Type": "CONNECT_PHONENUMBER_ARN",
            "Address": "arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
          },
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
            "map": {
              "ValueMap": {
                "a": { "ValueInteger": -2147483648 },
                "b": { "ValueMap": { "c": { "ValueList": [ { "ValueString": "" }, { "ValueArn": "arn:aws:x" } ] } } }
              }
            },
            "several": { "ValueString": "s", "ValueMap": {}, "ValueInteger": 0, "ValueList": [], "ValueArn": "a" },
            "none": {}
          },
          "ClientToken": "token-1"
        }
        """);

    private static readonly JsonObject Numbers = Parse(
        """
        {
          "TargetArn": "arn:aws:connect:us-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555",
          "InstanceId": "11111111-2222-3333-4444-555555555555",
          "MaxResults": 1000,
          "NextToken": "a+b/c==",
          "PhoneNumberCountryCodes": [ "US", "DO" ],
          "PhoneNumberTypes": [ "DID", "THIRD_PARTY_TF" ],
          "PhoneNumberPrefix": "+1206"
        }
        """);

    public static IReadOnlyDictionary<string, ConformanceCase> All { get; } = new Dictionary<string, ConformanceCase>(
    [
        .. Everything.Select(member => Start($"only {member.Key}", Only(Everything, member.Key))),
        Start("all members", Everything),
        Start(
            "the required members",
            Only(Everything, "SourceEndpoint", "DestinationEndpoint", "InstanceId", "SegmentAttributes", "ContactFlowId")),
        Start("nested segment attributes", Nested),
        Start("empty collections", Parse(
            """{"SegmentAttributes":{},"Attributes":{},"SupportedMessagingContentTypes":[],"ClientToken":"token-1"}""")),
        Start("empty structures", Parse(
            """
            {"SourceEndpoint":{},"ParticipantDetails":{},"InitialTemplatedSystemMessage":{"TemplateAttributes":{}},"ClientToken":"t"}
            """)),
        Call("StopContact", "the required members", """{"ContactId":"c-1","InstanceId":"i-1"}"""),
        Call("StopContact", "all members", """{"ContactId":"c/1 ü","InstanceId":"i-1","DisconnectReason":{"Code":"OUTBOUND \"X\""}}"""),
        Call("StopContact", "an empty structure", """{"ContactId":"c-1","InstanceId":"i-1","DisconnectReason":{}}"""),
        Call("DescribeContact", "plain labels", """{"InstanceId":"11111111-2222-3333-4444-555555555555","ContactId":"c-1"}"""),
        Call("DescribeContact", "awkward labels", """{"InstanceId":"a/b c+ü?#%2F&=王~","ContactId":"'(!)*;:@$,"}"""),
        Call("ListInstances", "nothing", "{}"),
        Call("ListInstances", "all members", """{"NextToken":"a+b/c== ü&?","MaxResults":10}"""),
        Call("ListContactFlows", "the required member", """{"InstanceId":"i-1"}"""),
        Call(
            "ListContactFlows",
            "all members",
            """{"InstanceId":"i/1","ContactFlowTypes":["CONTACT_FLOW","AGENT_HOLD","BY PIGEON"],"NextToken":"'(!)*","MaxResults":1}"""),
        Call("ListContactFlows", "an empty list", """{"InstanceId":"i-1","ContactFlowTypes":[],"NextToken":""}"""),
        .. Numbers.Select(member => Call("ListPhoneNumbersV2", $"only {member.Key}", Only(Numbers, member.Key))),
        Call("ListPhoneNumbersV2", "all members", Numbers),
        Call("ListPhoneNumbersV2", "nothing", "{}"),
        Call("ListPhoneNumbersV2", "empty lists", """{"PhoneNumberCountryCodes":[],"PhoneNumberTypes":[]}"""),
    ]);

    private static KeyValuePair<string, ConformanceCase> Start(string name, JsonObject input) =>
        Call("StartOutboundChatContact", name, input);

    private static KeyValuePair<string, ConformanceCase> Call(string operation, string name, string input) =>
        Call(operation, name, Parse(input));

    private static KeyValuePair<string, ConformanceCase> Call(string operation, string name, JsonObject input) =>
        KeyValuePair.Create($"{operation}: {name}", new ConformanceCase(operation, input));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Only(JsonObject input, params string[] members) => new(input
        .Where(member => members.Contains(member.Key))
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}

/// <summary>An operation and its request, with the names of the service's model.</summary>
internal sealed record ConformanceCase(string Operation, JsonObject Input)
{
    /// <summary>Whether all members travel in a JSON body.</summary>
    public bool HasBody => Operation is "StartOutboundChatContact" or "StopContact" or "ListPhoneNumbersV2";
}
