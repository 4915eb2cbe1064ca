using System.Text.Json.Nodes;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>How requests are sent. The conformance test compares every member with AWS's own client, if Node.js is installed.</summary>
public class RequestTests
{
    private const string Awkward = "a/b c+ü?#%2F&=王~'(!)*";
    private const string Encoded = "a%2Fb%20c%2B%C3%BC%3F%23%252F%26%3D%E7%8E%8B~%27%28%21%29%2A";

    [Theory]
    [InlineData("StopContact", """{"ContactId":"c-1","InstanceId":"i-1","DisconnectReason":{"Code":"Zoë <"}}""", "POST /contact/stop")]
    [InlineData("ListPhoneNumbersV2", "{}", "POST /phone-number/list")]
    [InlineData(
        "ListPhoneNumbersV2",
        """{"InstanceId":"i-1","MaxResults":9,"NextToken":"t","PhoneNumberCountryCodes":["US"],"PhoneNumberTypes":[]}""",
        "POST /phone-number/list")]
    public async Task Members_are_sent_in_a_JSON_body(string operation, string input, string requestLine)
    {
        var sent = await ConnectCalls.SendAsync(operation, JsonNode.Parse(input)!.AsObject());

        Assert.Equal((requestLine, "application/json", input), ($"{sent.Method} {sent.Target}", sent.Headers["Content-Type"], sent.Text));
        AssertSigned(sent);
    }

    [Theory]
    [InlineData("DescribeContact", $$"""{"InstanceId":"{{Awkward}}","ContactId":"c-1"}""", $"/contacts/{Encoded}/c-1")]
    [InlineData("ListInstances", "{}", "/instance")]
    [InlineData("ListInstances", $$"""{"NextToken":"{{Awkward}}","MaxResults":10}""", $"/instance?maxResults=10&nextToken={Encoded}")]
    [InlineData("ListContactFlows", """{"InstanceId":"i/1","ContactFlowTypes":[]}""", "/contact-flows-summary/i%2F1")]
    [InlineData(
        "ListContactFlows",
        """{"InstanceId":"i-1","ContactFlowTypes":["CONTACT_FLOW","CAMPAIGN"],"MaxResults":5}""",
        "/contact-flows-summary/i-1?contactFlowTypes=CAMPAIGN&contactFlowTypes=CONTACT_FLOW&maxResults=5")]
    public async Task Members_are_sent_in_the_path_and_the_query(string operation, string input, string target)
    {
        var sent = await ConnectCalls.SendAsync(operation, JsonNode.Parse(input)!.AsObject());

        Assert.Equal(("GET", target), (sent.Method, sent.Target));
        Assert.Empty(sent.Body);
        Assert.DoesNotContain("Content-Type", sent.Headers);
        AssertSigned(sent);
    }

    [Theory]
    [InlineData(null, "c-1", "InstanceId")]
    [InlineData("", "c-1", "InstanceId")]
    [InlineData("i-1", null, "ContactId")]
    public async Task Without_a_part_of_its_path_a_request_is_an_error_and_nothing_is_sent(
        string? instanceId, string? contactId, string missing)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);
        var request = new DescribeContactRequest { InstanceId = instanceId, ContactId = contactId };

        var error = await Assert.ThrowsAsync<AmazonConnectException>(
            () => client.DescribeContactAsync(request, TestContext.Current.CancellationToken));

        Assert.StartsWith($"{missing} is not set", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
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

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_without_a_client_token_generates_one_and_keeps_it_for_retries()
    {
        await using var server = new LoopbackServer(
            LoopbackAnswer.Json("{}", 500), LoopbackAnswer.Drop, LoopbackAnswer.Json("""{"ContactId":"c-1"}"""));
        using var client = ConnectClients.For(server, config => config.MaxErrorRetry = 2);
        var request = SampleRequests.Minimal();
        request.ClientToken = null;

        await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);
        await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);

        Assert.Null(request.ClientToken);
        var tokens = server.Requests.Select(sent => (string)sent.Json["ClientToken"]!).ToArray();
        Assert.True(Guid.TryParse(tokens[0], out _));
        Assert.Equal([tokens[0], tokens[0], tokens[0], tokens[3]], tokens);
        Assert.NotEqual(tokens[0], tokens[3]);
    }

    private static void AssertSigned(LoopbackRequest sent) =>
        Assert.Equal(WireSignature.Compute(sent, ConnectClients.SecretKey), WireSignature.Field(sent, "Signature"));
}
