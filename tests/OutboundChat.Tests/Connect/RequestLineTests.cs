using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>Where the members of a request travel: in the path, in the query or in the body.</summary>
public class RequestLineTests
{
    private const string Awkward = "a/b c+ü?#%2F&=王~'(!)*";
    private const string AwkwardEncoded = "a%2Fb%20c%2B%C3%BC%3F%23%252F%26%3D%E7%8E%8B~%27%28%21%29%2A";

    [Fact]
    public async Task A_contact_is_stopped_with_a_JSON_body()
    {
        var sent = await SendAsync(new StopContactRequest { ContactId = "c-1", InstanceId = "i-1", DisconnectReason = new DisconnectReason { Code = "Zoë" } });

        Assert.Equal(("POST", "/contact/stop"), (sent.Method, sent.Target));
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal("""{"ContactId":"c-1","InstanceId":"i-1","DisconnectReason":{"Code":"Zoë"}}""", sent.Text);
    }

    [Fact]
    public async Task A_contact_is_described_by_its_path_alone()
    {
        var sent = await SendAsync(new DescribeContactRequest { InstanceId = "11111111-2222-3333-4444-555555555555", ContactId = "c-1" });

        Assert.Equal(("GET", "/contacts/11111111-2222-3333-4444-555555555555/c-1"), (sent.Method, sent.Target));
        Assert.Empty(sent.Body);
        Assert.DoesNotContain("Content-Type", sent.Headers);
    }

    [Fact]
    public async Task What_stands_in_a_path_is_percent_encoded()
    {
        var sent = await SendAsync(new DescribeContactRequest { InstanceId = Awkward, ContactId = "." });

        Assert.StartsWith($"/contacts/{AwkwardEncoded}/", sent.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_endpoints_path_goes_before_the_operations()
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server, config => config.ServiceURL = $"{server.Url}/proxy/");

        await client.ListContactFlowsAsync(new ListContactFlowsRequest { InstanceId = "i/1", MaxResults = 5 }, TestContext.Current.CancellationToken);

        var sent = Assert.Single(server.Requests);
        Assert.Equal("/proxy/contact-flows-summary/i%2F1?maxResults=5", sent.Target);
        Assert.Equal(WireSignature.Compute(sent, ConnectClients.SecretKey), WireSignature.Field(sent, "Signature"));
    }

    [Fact]
    public async Task Instances_are_listed_by_a_query_that_may_be_missing()
    {
        var bare = await SendAsync(new ListInstancesRequest());
        var paged = await SendAsync(new ListInstancesRequest { NextToken = Awkward, MaxResults = 10 });

        Assert.Equal(("GET", "/instance"), (bare.Method, bare.Target));
        Assert.Empty(bare.Body);
        Assert.Equal("/instance", paged.Path);
        Assert.Contains($"nextToken={AwkwardEncoded}", paged.Target, StringComparison.Ordinal);
        Assert.Equivalent(new Dictionary<string, string> { ["nextToken"] = Awkward, ["maxResults"] = "10" }, paged.Query.ToDictionary());
    }

    [Fact]
    public async Task The_types_of_flows_are_each_a_parameter_of_the_query()
    {
        var sent = await SendAsync(new ListContactFlowsRequest
        {
            InstanceId = "i-1",
            ContactFlowTypes = [ContactFlowType.CONTACT_FLOW, ContactFlowType.QUEUE_TRANSFER],
            NextToken = "t==",
            MaxResults = 1000,
        });

        Assert.Equal(("GET", "/contact-flows-summary/i-1"), (sent.Method, sent.Path));
        Assert.Equal(
            ["contactFlowTypes=CONTACT_FLOW", "contactFlowTypes=QUEUE_TRANSFER", "maxResults=1000", "nextToken=t=="],
            sent.Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_types_of_flows_and_an_empty_list_of_them_are_the_same()
    {
        var none = await SendAsync(new ListContactFlowsRequest { InstanceId = "i-1" });
        var empty = await SendAsync(new ListContactFlowsRequest { InstanceId = "i-1", ContactFlowTypes = [] });

        Assert.Equal(("/contact-flows-summary/i-1", "/contact-flows-summary/i-1"), (none.Target, empty.Target));
    }

    [Fact]
    public async Task Phone_numbers_are_listed_with_a_JSON_body()
    {
        var bare = await SendAsync(new ListPhoneNumbersV2Request());
        var full = await SendAsync(new ListPhoneNumbersV2Request
        {
            TargetArn = "arn:aws:connect:us-west-2:123456789012:instance/i-1",
            InstanceId = "i-1",
            MaxResults = 1000,
            NextToken = "t",
            PhoneNumberCountryCodes = [PhoneNumberCountryCode.US, PhoneNumberCountryCode.DO],
            PhoneNumberTypes = [],
            PhoneNumberPrefix = "+1206",
        });

        Assert.Equal(("POST", "/phone-number/list", "{}"), (bare.Method, bare.Target, bare.Text));
        Assert.Equal(
            """{"TargetArn":"arn:aws:connect:us-west-2:123456789012:instance/i-1","InstanceId":"i-1","MaxResults":1000,"NextToken":"t","PhoneNumberCountryCodes":["US","DO"],"PhoneNumberTypes":[],"PhoneNumberPrefix":"+1206"}""",
            full.Text);
    }

    [Theory]
    [InlineData(null, "c-1", "InstanceId")]
    [InlineData("", "c-1", "InstanceId")]
    [InlineData("i-1", null, "ContactId")]
    [InlineData("i-1", "", "ContactId")]
    public async Task Without_a_part_of_its_path_a_request_is_an_error_and_nothing_is_sent(string? instanceId, string? contactId, string missing)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);

        var error = await Assert.ThrowsAsync<AmazonConnectException>(() => client.DescribeContactAsync(new DescribeContactRequest { InstanceId = instanceId, ContactId = contactId }, TestContext.Current.CancellationToken));

        Assert.StartsWith($"{missing} is not set", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(ConnectOperations.Names), MemberType = typeof(ConnectOperations))]
    public async Task Every_members_value_is_sent_and_signed(string operation)
    {
        var request = ConnectOperations.Request(operation);

        var sent = await SendAsync(request);

        var told = Uri.UnescapeDataString(sent.Target) + sent.Text;
        Assert.All(PublicSurfaceTests.Members(request.GetType()), member => Assert.Contains(
            member.PropertyType == typeof(string) ? (string)member.GetValue(request)! : member.Name, told, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<LoopbackRequest> SendAsync(AmazonConnectRequest request)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json("{}"));
        using var client = ConnectClients.For(server);
        await client.CallAsync(request);
        var sent = Assert.Single(server.Requests);
        Assert.Equal(WireSignature.Compute(sent, ConnectClients.SecretKey), WireSignature.Field(sent, "Signature"));
        return sent;
    }
}
