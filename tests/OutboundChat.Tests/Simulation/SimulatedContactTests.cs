using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Simulation;

namespace OutboundChat.Tests.Simulation;

/// <summary>Describing, stopping and listing in the simulated service.</summary>
public class SimulatedContactTests
{
    private static readonly SimulatedConnectOptions s_noQuota = new() { RequestsPerSecond = 0 };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_is_described_until_and_after_it_is_stopped()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        using SimulatedConnect service = new(s_noQuota, time);
        using AmazonConnectClient client = service.Client();
        StartOutboundChatContactRequest request = ServiceRequests.Request();
        request.InstanceId = "a/b ü+%2F";
        request.Attributes = new() { ["OrderId"] = "A-1 👍" };
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë" };
        request.RelatedContactId = "related";
        string id = (await client.StartOutboundChatContactAsync(request, Cancelled)).ContactId;
        DateTime started = time.GetUtcNow().UtcDateTime;

        Contact open = await DescribeAsync(client, request.InstanceId, id);
        time.Advance(TimeSpan.FromSeconds(90.5));
        DateTime stopped = time.GetUtcNow().UtcDateTime;
        await StopAsync(client, request.InstanceId, id);
        time.Advance(TimeSpan.FromDays(3));
        await StopAsync(client, request.InstanceId, id);
        Contact ended = await DescribeAsync(client, request.InstanceId, id);

        Assert.Equal((id, "CHAT", "API"), (open.Id, open.Channel.Value, open.InitiationMethod.Value));
        Assert.Equal(started, open.InitiationTimestamp);
        Assert.Equal((null, null), (open.DisconnectTimestamp, open.DisconnectReason));
        Assert.Equal(("A-1 👍", "related"), (open.Attributes["OrderId"], open.RelatedContactId));
        Assert.Equal("connect:SMS", open.SegmentAttributes["connect:Subtype"].ValueString);
        Assert.Equal(("+12065550100", "Zoë"), (open.CustomerEndpoint.Address, open.CustomerEndpoint.DisplayName));
        Assert.Equal((stopped, "API"), (ended.DisconnectTimestamp, ended.DisconnectReason));
    }

    [Fact]
    public async Task A_chat_expires_after_its_duration_and_stopping_it_then_changes_nothing()
    {
        FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        using SimulatedConnect service = new(s_noQuota, time);
        using AmazonConnectClient client = service.Client();
        string instanceId = SimulatedAccount.DefaultInstanceId;
        string id = (await client.StartOutboundChatContactAsync(ServiceRequests.Request(minutes: 60), Cancelled)).ContactId;
        DateTime end = time.GetUtcNow().UtcDateTime.AddMinutes(60);

        time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Null((await DescribeAsync(client, instanceId, id)).DisconnectTimestamp);
        time.Advance(TimeSpan.FromHours(1));
        await StopAsync(client, instanceId, id);

        Contact contact = await DescribeAsync(client, instanceId, id);
        Assert.Equal((end, "EXPIRED"), (contact.DisconnectTimestamp, contact.DisconnectReason));
    }

    [Fact]
    public void A_token_is_kept_for_seven_days_even_after_its_chat_has_ended()
    {
        FakeTimeProvider time = new();
        ContactStore store = new(new SimulatedConnectOptions { ActiveChats = 1 }, time);
        string first = store.GetOrStart(ServiceRequests.Request("one")).ContactId;
        store.Stop(SimulatedAccount.DefaultInstanceId, first);

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(first, store.GetOrStart(ServiceRequests.Request("one")).ContactId);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, store.GetOrStart(ServiceRequests.Request("one")).ContactId);
    }

    [Fact]
    public void A_full_quota_of_active_chats_refuses_more_until_one_ends()
    {
        FakeTimeProvider time = new();
        ContactStore store = new(new SimulatedConnectOptions { ActiveChats = 2 }, time);
        string stopped = store.GetOrStart(ServiceRequests.Request(minutes: 60)).ContactId;
        store.GetOrStart(ServiceRequests.Request("day"));
        AssertFull();
        Assert.NotNull(store.GetOrStart(ServiceRequests.Request("day")));
        StartOutboundChatContactRequest other = ServiceRequests.Request();
        other.InstanceId = "another";
        Assert.NotNull(store.GetOrStart(other));

        // A stopped chat frees its slot once: also when it is stopped again, and when its duration is over.
        Assert.True(store.Stop(SimulatedAccount.DefaultInstanceId, stopped));
        Assert.True(store.Stop(SimulatedAccount.DefaultInstanceId, stopped));
        store.GetOrStart(ServiceRequests.Request());
        AssertFull();
        time.Advance(TimeSpan.FromHours(2));
        AssertFull();

        // The default duration of the other two.
        time.Advance(TimeSpan.FromHours(24));
        store.GetOrStart(ServiceRequests.Request());
        store.GetOrStart(ServiceRequests.Request());
        AssertFull();

        void AssertFull()
        {
            ServiceException full = Assert.Throws<ServiceException>(() => store.GetOrStart(ServiceRequests.Request()));
            Assert.Equal((429, "LimitExceededException"), (full.Status, full.Code));
        }
    }

    [Theory]
    [InlineData(SimulatedAccount.DefaultInstanceId, "no-such-contact", "ContactNotFoundException")]
    [InlineData("another-instance", null, "ContactNotFoundException")]
    [InlineData(SimulatedAccount.UnknownId, null, "ResourceNotFoundException")]
    public async Task A_contact_that_the_instance_does_not_have_is_not_found(string instanceId, string? contactId, string error)
    {
        using SimulatedConnect service = new(s_noQuota);
        using AmazonConnectClient client = service.Client();
        contactId ??= (await client.StartOutboundChatContactAsync(ServiceRequests.Request(), Cancelled)).ContactId;

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => DescribeAsync(client, instanceId, contactId));
        AmazonConnectException refused =
            await Assert.ThrowsAnyAsync<AmazonConnectException>(() => StopAsync(client, instanceId, contactId));
        Assert.Equal(error, refused.ErrorCode);
    }

    [Theory]
    [InlineData("""{"InstanceId":"i"}""", "InvalidParameterException")]
    [InlineData("""{"ContactId":"c"}""", "InvalidParameterException")]
    [InlineData("""{"InstanceId":"i","ContactId":""}""", "InvalidParameterException")]
    [InlineData("""{"InstanceId":"i","ContactId":7}""", "SerializationException")]
    public async Task A_stop_without_its_parameters_is_refused(string json, string error)
    {
        using SimulatedConnect service = new(s_noQuota);
        ServiceAnswer answer = await service.SendAsync("POST", "/contact/stop", Encoding.UTF8.GetBytes(json));
        Assert.Equal((400, error), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(null)]
    public async Task Pages_of_any_size_return_every_instance_once(int? size)
    {
        using SimulatedConnect service = new(s_noQuota);
        using AmazonConnectClient client = service.Client();
        ListInstancesRequest request = new() { MaxResults = size };
        List<string> ids = [];
        do
        {
            ListInstancesResponse page = await client.ListInstancesAsync(request, Cancelled);
            Assert.InRange(page.InstanceSummaryList.Count, 1, size ?? 10);
            ids.AddRange(page.InstanceSummaryList.Select(instance => instance.Id));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal(SimulatedAccount.Instances.Select(instance => instance.Id), ids);
    }

    [Theory]
    [InlineData("/instance?maxResults=11", "InvalidRequestException")]
    [InlineData("/instance?maxResults=0", "InvalidRequestException")]
    [InlineData("/instance?maxResults=many", "SerializationException")]
    [InlineData("/instance?maxResults=1&maxResults=2", "SerializationException")]
    [InlineData("/instance?nextToken=bm9uZQ%3D%3D", "InvalidRequestException")]
    [InlineData("/instance?MaxResults=5", "InvalidRequestException")]
    [InlineData("/contact-flows-summary/i-1?maxResults=1001", "InvalidParameterException")]
    public async Task A_query_that_the_model_does_not_allow_is_refused(string target, string error)
    {
        using SimulatedConnect service = new(s_noQuota);
        ServiceAnswer answer = await service.SendAsync("GET", target);
        Assert.Equal((400, error), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("eu-central-1", "arn:aws:connect:eu-central-1:")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:connect:us-gov-west-1:")]
    [InlineData("cn-north-1", "arn:aws-cn:connect:cn-north-1:")]
    public async Task ARNs_contain_the_Region_of_the_request(string region, string prefix)
    {
        using SimulatedConnect service = new(s_noQuota);
        using AmazonConnectClient client = service.Client(region);

        ListPhoneNumbersV2Response numbers = await client.ListPhoneNumbersV2Async(new(), Cancelled);

        Assert.NotEmpty(numbers.ListPhoneNumbersSummaryList);
        Assert.All(numbers.ListPhoneNumbersSummaryList, number => Assert.StartsWith(prefix, number.PhoneNumberArn));
    }

    private static async Task<Contact> DescribeAsync(AmazonConnectClient client, string instanceId, string contactId) =>
        (await client.DescribeContactAsync(new() { InstanceId = instanceId, ContactId = contactId }, Cancelled)).Contact;

    private static Task<StopContactResponse> StopAsync(AmazonConnectClient client, string instanceId, string contactId) =>
        client.StopContactAsync(new() { InstanceId = instanceId, ContactId = contactId }, Cancelled);
}
