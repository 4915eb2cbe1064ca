using System.Net;
using System.Text.Json;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

public class AnswerTests
{
    [Theory]
    [InlineData("""{"ContactId":"c-1"}""", "c-1")]
    [InlineData("""{"More":{"ContactId":"inner","List":[{"ContactId":"x"},1,null]},"contactId":5,"ContactId":"c-1"}""", "c-1")]
    [InlineData("""{"ContactId":null}""", null)]
    [InlineData("{}", null)]
    public async Task Known_members_are_read_and_unknown_ones_ignored(string body, string? contactId)
    {
        var response = await AskAsync(
            body, (client, cancellation) => client.StartOutboundChatContactAsync(SampleRequests.Minimal(), cancellation));

        Assert.Equal(
            (contactId, "r-1", HttpStatusCode.OK), (response.ContactId, response.ResponseMetadata.RequestId, response.HttpStatusCode));
    }

    [Fact]
    public async Task A_contact_is_read()
    {
        var contact = await DescribeAsync(
            """
            {"Contact":{"Id":"c-1","InitiationMethod":"BY_PIGEON","Channel":"CHAT","RelatedContactId":"c-0",
              "QueueInfo":{"Id":"q-1","EnqueueTimestamp":1},"AgentInfo":{"Id":"a-1","ConnectedToAgentTimestamp":2},
              "InitiationTimestamp":3,"DisconnectTimestamp":4,"DisconnectReason":"API",
              "CustomerEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100","DisplayName":"Zoë"},"SystemEndpoint":{"Address":"s"},
              "Attributes":{"a":null,"b":"B"},
              "SegmentAttributes":{"none":null,"n":{"ValueMap":{"l":{"ValueList":[{"ValueInteger":7},{"ValueArn":"arn"}]}}}}}}
            """);

        Assert.Equal(("c-1", "c-0", "API"), (contact.Id, contact.RelatedContactId, contact.DisconnectReason));
        Assert.Equal(("BY_PIGEON", Channel.CHAT), (contact.InitiationMethod.Value, contact.Channel));
        Assert.Equal(("q-1", 1d), (contact.QueueInfo.Id, Seconds(contact.QueueInfo.EnqueueTimestamp)));
        Assert.Equal(("a-1", 2d), (contact.AgentInfo.Id, Seconds(contact.AgentInfo.ConnectedToAgentTimestamp)));
        Assert.Equal((3d, 4d), (Seconds(contact.InitiationTimestamp), Seconds(contact.DisconnectTimestamp)));
        var (customer, system) = (contact.CustomerEndpoint, contact.SystemEndpoint);
        Assert.Equal((EndpointType.TELEPHONE_NUMBER, "+12065550100", "Zoë"), (customer.Type, customer.Address, customer.DisplayName));
        Assert.Equal((null, "s", null), (system.Type, system.Address, system.DisplayName));
        Assert.Equal([("a", null), ("b", "B")], contact.Attributes.Select(pair => (pair.Key, (string?)pair.Value)));
        Assert.Null(contact.SegmentAttributes["none"]);
        var list = contact.SegmentAttributes["n"].ValueMap["l"].ValueList;
        Assert.Equal((7, "arn"), (list[0].ValueInteger, list[1].ValueArn));

        static double? Seconds(DateTime? time) => (time - DateTime.UnixEpoch)?.TotalSeconds;
    }

    [Theory]
    [InlineData("1700000000", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("1700000000.12345678901", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("1.7E9", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("-1.25", "1969-12-31T23:59:58.7500000Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59.0000000Z")]
    public async Task A_time_is_seconds_since_1970_in_UTC(string number, string time)
    {
        var contact = await DescribeAsync($$$"""{"Contact":{"InitiationTimestamp":{{{number}}}}}""");

        Assert.Equal(time, contact.InitiationTimestamp?.ToString("O"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<html>Welcome to the guest network</html>", "")]
    [InlineData("""{"Contact":{"Id":"c-""", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("""{"Contact":[]}""", "$.Contact")]
    [InlineData("""{"Contact":{"Id":5}}""", "$.Contact.Id")]
    [InlineData("""{"Contact":{"Id":"\ud800"}}""", "$.Contact.Id")]
    [InlineData("""{"Contact":{"Channel":5}}""", "$.Contact.Channel")]
    [InlineData("""{"Contact":{"InitiationTimestamp":"2023-11-14"}}""", "$.Contact.InitiationTimestamp")]
    [InlineData("""{"Contact":{"InitiationTimestamp":253402300800}}""", "$.Contact.InitiationTimestamp")]
    [InlineData("""{"Contact":{"InitiationTimestamp":1e300}}""", "$.Contact.InitiationTimestamp")]
    [InlineData("""{"Contact":{"Attributes":{"a":1}}}""", "$.Contact.Attributes.a")]
    [InlineData("""{"Contact":{"SegmentAttributes":{"n":{"ValueInteger":1.5}}}}""", "$.Contact.SegmentAttributes.n.ValueInteger")]
    public async Task An_unreadable_success_is_an_error_with_the_request_id_and_the_member(string body, string member)
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => DescribeAsync(body));

        Assert.Equal(("r-1", HttpStatusCode.OK), (error.RequestId, error.StatusCode));
        Assert.Contains(member, Assert.IsAssignableFrom<JsonException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_success_is_a_service_error()
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(
            () => StartAsync(LoopbackAnswer.Json("""{"ContactId":"c-1"}""") with { CutBodyAt = 5 }));

        Assert.IsAssignableFrom<IOException>(error.InnerException);
    }

    [Fact]
    public async Task A_connection_dropped_before_the_response_is_an_IO_error() =>
        await Assert.ThrowsAnyAsync<IOException>(() => StartAsync(LoopbackAnswer.Drop));

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    public async Task The_response_to_a_stop_is_its_status_whatever_the_body(string body)
    {
        var response = await AskAsync(
            body, (client, cancellation) => client.StopContactAsync(new() { ContactId = "c-1", InstanceId = "i-1" }, cancellation));

        Assert.Equal((HttpStatusCode.OK, "r-1"), (response.HttpStatusCode, response.ResponseMetadata.RequestId));
    }

    [Fact]
    public async Task A_page_of_flows_is_read()
    {
        var page = await AskAsync(
            """
            {"ContactFlowSummaryList":[{"Id":"1","Name":"n","ContactFlowType":"CONTACT_FLOW","ContactFlowState":"ARCHIVED"},{}],
              "NextToken":"t"}
            """,
            (client, cancellation) => client.ListContactFlowsAsync(new() { InstanceId = "i-1" }, cancellation));

        var flow = page.ContactFlowSummaryList[0];
        Assert.Equal((2, "t"), (page.ContactFlowSummaryList.Count, page.NextToken));
        Assert.Equal(("1", "n"), (flow.Id, flow.Name));
        Assert.Equal((ContactFlowType.CONTACT_FLOW, ContactFlowState.ARCHIVED), (flow.ContactFlowType, flow.ContactFlowState));
    }

    [Fact]
    public async Task A_page_of_instances_is_read()
    {
        var page = await AskAsync(
            """{"InstanceSummaryList":[{"Id":"1","InstanceAlias":"clinic","InstanceStatus":"ACTIVE"}],"NextToken":null}""",
            (client, cancellation) => client.ListInstancesAsync(new(), cancellation));

        var instance = Assert.Single(page.InstanceSummaryList);
        Assert.Equal(("1", "clinic", InstanceStatus.ACTIVE), (instance.Id, instance.InstanceAlias, instance.InstanceStatus));
        Assert.Null(page.NextToken);
    }

    [Fact]
    public async Task A_page_of_phone_numbers_is_read()
    {
        var page = await AskAsync(
            """
            {"NextToken":"t","ListPhoneNumbersSummaryList":[{"PhoneNumberArn":"arn","PhoneNumber":"+12065550100",
              "PhoneNumberDescription":"Reminders","InstanceId":"i-1"}]}
            """,
            (client, cancellation) => client.ListPhoneNumbersV2Async(new(), cancellation));

        var number = Assert.Single(page.ListPhoneNumbersSummaryList);
        Assert.Equal(
            ("t", "arn", "+12065550100", "Reminders", "i-1"),
            (page.NextToken, number.PhoneNumberArn, number.PhoneNumber, number.PhoneNumberDescription, number.InstanceId));
    }

    private static async Task<T> AskAsync<T>(string body, Func<IAmazonConnect, CancellationToken, Task<T>> call)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json(body, 200, ("x-amzn-RequestId", "r-1")));
        using var client = ConnectClients.For(server);
        return await call(client, TestContext.Current.CancellationToken);
    }

    private static async Task<Contact> DescribeAsync(string body)
    {
        var request = new DescribeContactRequest { InstanceId = "i-1", ContactId = "c-1" };
        return (await AskAsync(body, (client, cancellation) => client.DescribeContactAsync(request, cancellation))).Contact;
    }

    private static async Task StartAsync(LoopbackAnswer answer)
    {
        await using var server = new LoopbackServer(answer);
        using var client = ConnectClients.For(server);
        await client.StartOutboundChatContactAsync(SampleRequests.Minimal(), TestContext.Current.CancellationToken);
    }
}
