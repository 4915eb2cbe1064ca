using System.Net;
using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public class SimulatorContactTests
{
    private static readonly SimulatorOptions s_noQuota = new() { RequestsPerSecond = 0 };

    [Fact]
    public async Task A_chat_that_was_started_is_described()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero));
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota, time, request =>
        {
            request.Attributes = new() { ["OrderId"] = "A-1 👍" };
            request.SegmentAttributes["nested"] = new SegmentAttributeValue { ValueMap = new() { ["n"] = new SegmentAttributeValue { ValueInteger = 7 } } };
            request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë" };
            request.RelatedContactId = "related";
        });
        await using Simulator simulator = chat.Simulator;

        Contact contact = await chat.DescribeAsync();

        Assert.Equal(chat.ContactId, contact.Id);
        Assert.Equal($"arn:aws:connect:us-west-2:123456789012:instance/{SimulatorOptions.DefaultInstanceId}/contact/{chat.ContactId}", contact.Arn);
        Assert.Equal(Channel.CHAT, contact.Channel);
        Assert.Equal(ContactInitiationMethod.API, contact.InitiationMethod);
        Assert.Equal(time.GetUtcNow().UtcDateTime, contact.InitiationTimestamp);
        Assert.Equal(time.GetUtcNow().UtcDateTime, contact.LastUpdateTimestamp);
        Assert.Equal("A-1 👍", contact.Attributes["OrderId"]);
        Assert.Equal("connect:SMS", contact.SegmentAttributes["connect:Subtype"].ValueString);
        Assert.Equal(7, contact.SegmentAttributes["nested"].ValueMap["n"].ValueInteger);
        Assert.Equal((EndpointType.TELEPHONE_NUMBER, "+12065550100", "Zoë"), (contact.CustomerEndpoint.Type, contact.CustomerEndpoint.Address, contact.CustomerEndpoint.DisplayName));
        Assert.Equal((EndpointType.CONNECT_PHONENUMBER_ARN, SimulatorOptions.DefaultSource), (contact.SystemEndpoint.Type, contact.SystemEndpoint.Address));
        Assert.Equal("related", contact.RelatedContactId);
        Assert.Null(contact.DisconnectTimestamp);
        Assert.Null(contact.DisconnectReason);
        Assert.Null(contact.AgentInfo);
    }

    [Fact]
    public async Task A_chat_that_was_stopped_says_so_and_stopping_it_again_changes_nothing()
    {
        FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota, time);
        await using Simulator simulator = chat.Simulator;
        time.Advance(TimeSpan.FromSeconds(90.5));
        DateTime stopped = time.GetUtcNow().UtcDateTime;

        Assert.Equal(HttpStatusCode.OK, await chat.StopAsync());
        time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.OK, await chat.StopAsync());

        Contact contact = await chat.DescribeAsync();
        Assert.Equal((stopped, stopped, "API"), (contact.DisconnectTimestamp, contact.LastUpdateTimestamp, contact.DisconnectReason));
    }

    [Fact]
    public async Task A_chat_whose_duration_is_over_has_expired_and_stopping_it_changes_nothing()
    {
        FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota, time, request => request.ChatDurationInMinutes = 60);
        await using Simulator simulator = chat.Simulator;
        DateTime end = time.GetUtcNow().UtcDateTime.AddMinutes(60);

        time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.Null((await chat.DescribeAsync()).DisconnectTimestamp);
        time.Advance(TimeSpan.FromHours(1));
        await chat.StopAsync();

        Contact contact = await chat.DescribeAsync();
        Assert.Equal((end, "EXPIRED"), (contact.DisconnectTimestamp, contact.DisconnectReason));
    }

    [Fact]
    public void A_stopped_chat_gives_its_place_free_once()
    {
        FakeTimeProvider time = new();
        ContactStore store = new(activeChats: 2, time);
        StartOutboundChatContactRequest hour = SimulatorClient.Request();
        hour.ChatDurationInMinutes = 60;
        string stopped = store.GetOrStart(hour).ContactId;
        store.GetOrStart(SimulatorClient.Request());
        Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));

        Assert.True(store.Stop(SimulatorOptions.DefaultInstanceId, stopped));
        Assert.True(store.Stop(SimulatorOptions.DefaultInstanceId, stopped));
        store.GetOrStart(SimulatorClient.Request());
        Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));

        // The stopped chat's hour is over: it has no second place to give.
        time.Advance(TimeSpan.FromHours(2));
        Assert.True(store.Stop(SimulatorOptions.DefaultInstanceId, stopped));
        Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));
        time.Advance(TimeSpan.FromHours(24));
        store.GetOrStart(SimulatorClient.Request());
        store.GetOrStart(SimulatorClient.Request());
        Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));
    }

    [Fact]
    public void The_token_of_a_stopped_chat_still_names_it()
    {
        ContactStore store = new(activeChats: 1, new FakeTimeProvider());
        string contactId = store.GetOrStart(SimulatorClient.Request(token: "one")).ContactId;
        store.Stop(SimulatorOptions.DefaultInstanceId, contactId);

        SimulatedContact again = store.GetOrStart(SimulatorClient.Request(token: "one"));

        Assert.Equal(contactId, again.ContactId);
        Assert.NotNull(again.Stopped);
        Assert.NotNull(Assert.Single(store.Contacts).Stopped);
    }

    [Theory]
    [InlineData(SimulatorOptions.DefaultInstanceId, "no-such-contact")]
    [InlineData("another-instance", null)]
    public async Task A_contact_that_the_instance_does_not_have_is_not_found(string instanceId, string? contactId)
    {
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota);
        await using Simulator simulator = chat.Simulator;
        using AmazonConnectClient client = simulator.Client();
        contactId ??= chat.ContactId;

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeContactAsync(new() { InstanceId = instanceId, ContactId = contactId }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ContactNotFoundException>(() => client.StopContactAsync(new() { InstanceId = instanceId, ContactId = contactId }, TestContext.Current.CancellationToken));
        Assert.Null(Assert.Single(simulator.Contacts).Stopped);
    }

    [Fact]
    public async Task The_instance_that_nobody_has_is_not_found()
    {
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota);
        await using Simulator simulator = chat.Simulator;
        using AmazonConnectClient client = simulator.Client();

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeContactAsync(new() { InstanceId = SimulatorOptions.UnknownId, ContactId = chat.ContactId }, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.StopContactAsync(new() { InstanceId = SimulatorOptions.UnknownId, ContactId = chat.ContactId }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_stands_in_the_path_is_decoded()
    {
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota, configure: request => request.InstanceId = "a/b ü+%2F");
        await using Simulator simulator = chat.Simulator;
        using AmazonConnectClient client = simulator.Client();

        Contact contact = (await client.DescribeContactAsync(new() { InstanceId = "a/b ü+%2F", ContactId = chat.ContactId }, TestContext.Current.CancellationToken)).Contact;

        Assert.Equal(chat.ContactId, contact.Id);
    }

    [Theory]
    [InlineData("""{"InstanceId":"i"}""", "InvalidParameterException", "'ContactId' must be given")]
    [InlineData("""{"ContactId":"c"}""", "InvalidParameterException", "'InstanceId' must be given")]
    [InlineData("""{"InstanceId":"i","ContactId":""}""", "InvalidParameterException", "'ContactId' must be given")]
    [InlineData("""{"InstanceId":"12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901","ContactId":"c"}""", "InvalidParameterException", "'InstanceId' is longer than 100")]
    [InlineData("""{"InstanceId":"i","ContactId":"c","DisconnectReason":{"Code":"X"}}""", "InvalidRequestException", "campaigns")]
    [InlineData("""{"InstanceId":"i","ContactId":"c","DisconnectReason":{"code":"X"}}""", "InvalidRequestException", "'DisconnectReason.code' is no member")]
    [InlineData("""{"instanceId":"i","ContactId":"c"}""", "InvalidRequestException", "'instanceId' is no member")]
    [InlineData("""{"InstanceId":"i","ContactId":7}""", "SerializationException", "'ContactId' is not text")]
    [InlineData("", "SerializationException", "not JSON")]
    public async Task A_stop_of_another_form_is_refused(string json, string error, string message)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);

        SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, Encoding.UTF8.GetBytes(json), "/contact/stop", "POST"));

        Assert.Equal((400, error), (answer.Status, answer.Error));
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_answered_without_a_body()
    {
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota);
        await using Simulator simulator = chat.Simulator;
        byte[] json = Encoding.UTF8.GetBytes($$"""{"InstanceId":"{{SimulatorOptions.DefaultInstanceId}}","ContactId":"{{chat.ContactId}}"}""");

        SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, json, "/contact/stop", "POST"));

        Assert.Equal((200, string.Empty), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task The_log_tells_which_contact_was_described_and_stopped()
    {
        List<RequestRecord> records = [];
        SimulatedChat chat = await SimulatedChat.StartAsync(s_noQuota with { OnRequest = records.Add });
        await using Simulator simulator = chat.Simulator;
        await chat.DescribeAsync();
        await chat.StopAsync();

        Assert.Equal(["PUT", "GET", "POST"], records.Select(record => record.Method));
        Assert.All(records, record => Assert.Equal(chat.ContactId, record.ContactId));
    }

    /// <summary>A simulator with one chat.</summary>
    private sealed record SimulatedChat(Simulator Simulator, string InstanceId, string ContactId)
    {
        public static async Task<SimulatedChat> StartAsync(SimulatorOptions options, TimeProvider? time = null, Action<StartOutboundChatContactRequest>? configure = null)
        {
            Simulator simulator = await Simulator.StartAsync(options, time);
            StartOutboundChatContactRequest request = SimulatorClient.Request();
            configure?.Invoke(request);
            using AmazonConnectClient client = simulator.Client(retries: 1);
            return new SimulatedChat(simulator, request.InstanceId, (await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken)).ContactId);
        }

        public async Task<Contact> DescribeAsync()
        {
            using AmazonConnectClient client = Simulator.Client(retries: 1);
            return (await client.DescribeContactAsync(new() { InstanceId = InstanceId, ContactId = ContactId }, TestContext.Current.CancellationToken)).Contact;
        }

        public async Task<HttpStatusCode> StopAsync()
        {
            using AmazonConnectClient client = Simulator.Client(retries: 1);
            return (await client.StopContactAsync(new() { InstanceId = InstanceId, ContactId = ContactId }, TestContext.Current.CancellationToken)).HttpStatusCode;
        }
    }
}
