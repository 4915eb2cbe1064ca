using System.Text.Json.Nodes;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class RequestBodyTests
{
    [Fact]
    public async Task All_members_arrive_with_text_of_every_kind_intact()
    {
        var request = SampleRequests.Minimal();
        request.SegmentAttributes["nested"] = new SegmentAttributeValue
        {
            ValueMap = new()
            {
                ["inner"] = new() { ValueList = [new() { ValueInteger = int.MinValue }, new() { ValueString = "ضيف" }, new() { ValueMap = new() { ["k"] = new() { ValueArn = "arn:aws:x" } } }] },
            },
        };
        request.Attributes = new() { ["emoji"] = "👩🏽‍🚀", ["rtl"] = "שלום \u200Fمرحبا", ["cjk"] = "東京 你好", ["quotes"] = "\"\\/'<>&+`", ["control"] = "\0\t\r\n\u001F\u007F\u2028\uFEFF" };
        request.ChatDurationInMinutes = 60;
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë Łukasz 王" };
        request.InitialSystemMessage = new ChatMessage { ContentType = "text/plain", Content = "Grüße, 王さん 🦷 – see you at 9" };
        request.InitialTemplatedSystemMessage = new TemplatedMessageConfig
        {
            KnowledgeBaseId = "kb",
            MessageTemplateId = "mt",
            TemplateAttributes = new TemplateAttributes { CustomAttributes = new() { ["имя"] = "Ольга" }, CustomerProfileAttributes = """{"FirstName":"Zoë"}""" },
        };
        request.RelatedContactId = "related";
        request.SupportedMessagingContentTypes = ["text/plain", "text/markdown"];

        var sent = await SendAsync(request);

        Assert.Equal(13, sent.AsObject().Count);
        Assert.Equal("👩🏽‍🚀", (string?)sent["Attributes"]!["emoji"]);
        Assert.Equal("\0\t\r\n\u001F\u007F\u2028\uFEFF", (string?)sent["Attributes"]!["control"]);
        Assert.Equal(int.MinValue, (int?)sent["SegmentAttributes"]!["nested"]!["ValueMap"]!["inner"]!["ValueList"]![0]!["ValueInteger"]);
        AssertSameJson(ExpectedJson.Of(request), sent);
    }

    [Fact]
    public async Task Members_that_are_not_set_are_left_out_and_empty_collections_are_not()
    {
        var request = SampleRequests.Minimal();
        request.SegmentAttributes = [];
        request.SupportedMessagingContentTypes = [];
        request.InitialTemplatedSystemMessage = new TemplatedMessageConfig { TemplateAttributes = new TemplateAttributes() };
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "" };
        request.InstanceId = null;

        var sent = await SendAsync(request);

        Assert.Equal("{}", sent["SegmentAttributes"]!.ToJsonString());
        Assert.Equal("[]", sent["SupportedMessagingContentTypes"]!.ToJsonString());
        Assert.Equal("""{"TemplateAttributes":{}}""", sent["InitialTemplatedSystemMessage"]!.ToJsonString());
        Assert.Equal("""{"DisplayName":""}""", sent["ParticipantDetails"]!.ToJsonString());
        Assert.False(sent.AsObject().ContainsKey("InstanceId"));
        Assert.False(sent.AsObject().ContainsKey("Attributes"));
    }

    [Fact]
    public async Task A_segment_attribute_may_hold_several_kinds_of_value_at_once()
    {
        var request = SampleRequests.Minimal();
        request.SegmentAttributes["all"] = new SegmentAttributeValue
        {
            ValueString = "",
            ValueMap = [],
            ValueInteger = 0,
            ValueList = [new SegmentAttributeValue()],
            ValueArn = "arn:aws:x",
        };

        var sent = await SendAsync(request);

        Assert.Equal("""{"ValueString":"","ValueMap":{},"ValueInteger":0,"ValueList":[{}],"ValueArn":"arn:aws:x"}""", sent["SegmentAttributes"]!["all"]!.ToJsonString());
    }

    [Fact]
    public async Task A_null_among_the_values_goes_out_as_null()
    {
        var request = SampleRequests.Minimal();
        request.SegmentAttributes["none"] = null;
        request.Attributes = new() { ["none"] = null };

        var sent = await SendAsync(request);

        Assert.Equal("null", sent["SegmentAttributes"]!["none"]?.ToJsonString() ?? "null");
        Assert.True(sent["SegmentAttributes"]!.AsObject().ContainsKey("none"));
        Assert.True(sent["Attributes"]!.AsObject().ContainsKey("none"));
    }

    [Fact]
    public async Task An_endpoint_type_is_spelled_as_the_service_spells_it()
    {
        var request = SampleRequests.Minimal();
        request.DestinationEndpoint.Type = "telephone_number";
        request.SourceEndpoint.Type = new EndpointType("A_TYPE_OF_NEXT_YEAR");

        var sent = await SendAsync(request);

        Assert.Equal("TELEPHONE_NUMBER", (string?)sent["DestinationEndpoint"]!["Type"]);
        Assert.Equal("A_TYPE_OF_NEXT_YEAR", (string?)sent["SourceEndpoint"]!["Type"]);
    }

    [Fact]
    public async Task A_segment_attribute_that_contains_itself_is_an_error_and_nothing_is_sent()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);
        var request = SampleRequests.Minimal();
        var endless = new SegmentAttributeValue { ValueMap = [] };
        endless.ValueMap["self"] = endless;
        request.SegmentAttributes["endless"] = endless;

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_without_a_client_token_makes_one_up_and_keeps_it_for_its_retries()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}", 500), LoopbackAnswer.Drop, LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        using var client = ConnectClients.For(server, config => config.MaxErrorRetry = 2);
        var request = SampleRequests.Minimal();
        request.ClientToken = null;

        var response = await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);
        await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("c-1", response.ContactId);
        Assert.Null(request.ClientToken);
        var tokens = server.Requests.Select(sent => (string)sent.Json["ClientToken"]!).ToArray();
        Assert.Equal(4, tokens.Length);
        Assert.True(Guid.TryParse(tokens[0], out _));
        Assert.Single(tokens[..3].Distinct());
        Assert.NotEqual(tokens[0], tokens[3]);
    }

    private static async Task<JsonNode> SendAsync(StartOutboundChatContactRequest request)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        using var client = ConnectClients.For(server);
        await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);
        return Assert.Single(server.Requests).Json;
    }

    private static void AssertSameJson(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");
}
