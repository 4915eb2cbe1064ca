using System.Net.Sockets;
using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public class SimulatorServiceTests
{
    private static readonly SimulatorOptions s_noQuota = new() { RequestsPerSecond = 0 };

    [Fact]
    public async Task The_same_token_gives_the_same_contact()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        string first = await StartAsync(client, SimulatorClient.Request(token: "one"));
        string again = await StartAsync(client, SimulatorClient.Request(token: "one"));
        string other = await StartAsync(client, SimulatorClient.Request(token: "two"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal([first, other], simulator.Contacts.Select(contact => contact.ContactId));
    }

    [Fact]
    public async Task The_same_token_at_the_same_time_gives_one_contact()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        string[] ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartAsync(client, SimulatorClient.Request(token: "one"))));

        Assert.Equal(Assert.Single(simulator.Contacts).ContactId, Assert.Single(ids.Distinct()));
    }

    [Fact]
    public void A_token_is_forgotten_after_seven_days()
    {
        FakeTimeProvider time = new();
        ContactStore store = new(activeChats: 0, time);
        string first = store.GetOrStart(SimulatorClient.Request(token: "one")).ContactId;

        time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(first, store.GetOrStart(SimulatorClient.Request(token: "one")).ContactId);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, store.GetOrStart(SimulatorClient.Request(token: "one")).ContactId);
    }

    [Fact]
    public async Task Requests_beyond_the_burst_wait_for_the_bucket_to_fill()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { RequestsPerSecond = 2, Burst = 3 }, time);

        Assert.Equal([200, 200, 200, 429], await PutSeveralAsync(simulator, 4));
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([200, 429], await PutSeveralAsync(simulator, 2));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([200, 200, 200, 429], await PutSeveralAsync(simulator, 4));
        Assert.Equal("TooManyRequestsException", (await simulator.PutAsync(SimulatorClient.Json())).Error);
    }

    [Fact]
    public async Task Every_operation_has_a_quota_of_its_own()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { RequestsPerSecond = 2, Burst = 1 }, time);
        using AmazonConnectClient client = simulator.Client();
        StopContactRequest stop = new() { InstanceId = "i-1", ContactId = "c-1" };
        Func<Task>[] operations =
        [
            () => StartAsync(client, SimulatorClient.Request()),
            () => Assert.ThrowsAsync<ContactNotFoundException>(() => client.StopContactAsync(stop, TestContext.Current.CancellationToken)),
            () => Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeContactAsync(new() { InstanceId = "i-1", ContactId = "c-1" }, TestContext.Current.CancellationToken)),
            () => client.ListInstancesAsync(new(), TestContext.Current.CancellationToken),
            () => client.ListContactFlowsAsync(new() { InstanceId = "i-1" }, TestContext.Current.CancellationToken),
            () => client.ListPhoneNumbersV2Async(new(), TestContext.Current.CancellationToken),
        ];
        foreach (Func<Task> operation in operations)
        {
            await operation();
        }

        AmazonConnectException tooFast = await Assert.ThrowsAsync<AmazonConnectException>(() => client.StopContactAsync(stop, TestContext.Current.CancellationToken));
        Assert.Equal("TooManyRequestsException", tooFast.ErrorCode);
    }

    [Fact]
    public async Task An_instance_with_its_active_chats_full_takes_no_more_until_one_ends()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        ContactStore store = new(activeChats: 2, time);
        StartOutboundChatContactRequest hour = SimulatorClient.Request();
        hour.ChatDurationInMinutes = 60;
        store.GetOrStart(hour);
        store.GetOrStart(SimulatorClient.Request(token: "day"));

        ServiceException full = Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));
        Assert.Equal((429, "LimitExceededException"), (full.Status, full.Code));
        Assert.NotNull(store.GetOrStart(SimulatorClient.Request(token: "day")));
        StartOutboundChatContactRequest elsewhere = SimulatorClient.Request();
        elsewhere.InstanceId = "another";
        Assert.NotNull(store.GetOrStart(elsewhere));

        time.Advance(TimeSpan.FromMinutes(60));
        Assert.NotNull(store.GetOrStart(SimulatorClient.Request()));
        Assert.Throws<ServiceException>(() => store.GetOrStart(SimulatorClient.Request()));
        time.Advance(TimeSpan.FromMinutes(1440));
        Assert.NotNull(store.GetOrStart(SimulatorClient.Request()));

        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { ActiveChats = 1 });
        using AmazonConnectClient client = simulator.Client();
        await StartAsync(client, SimulatorClient.Request());
        await Assert.ThrowsAsync<LimitExceededException>(() => StartAsync(client, SimulatorClient.Request()));
    }

    [Fact]
    public async Task What_the_rules_reject_the_simulator_rejects()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        StartOutboundChatContactRequest request = SimulatorClient.Request("2065550100");

        InvalidRequestException e = await Assert.ThrowsAsync<InvalidRequestException>(() => StartAsync(client, request));

        Assert.StartsWith("DestinationEndpoint: ", e.Message, StringComparison.Ordinal);
        Assert.Empty(simulator.Contacts);
    }

    [Fact]
    public async Task An_instance_that_cannot_exist_is_not_found()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        StartOutboundChatContactRequest request = SimulatorClient.Request();
        request.InstanceId = SimulatorOptions.UnknownId;

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => StartAsync(client, request));
    }

    [Fact]
    public async Task All_members_arrive()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        StartOutboundChatContactRequest request = SimulatorClient.Request();
        request.SegmentAttributes["list"] = new SegmentAttributeValue
        {
            ValueList = [new SegmentAttributeValue { ValueMap = new() { ["n"] = new SegmentAttributeValue { ValueInteger = 7 } } }, new SegmentAttributeValue { ValueArn = "arn:x" }],
        };
        request.Attributes = new() { ["OrderId"] = "A-1" };
        request.ChatDurationInMinutes = 90;
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Ana" };
        request.InitialSystemMessage = new ChatMessage { ContentType = "text/plain", Content = "Hi" };
        request.InitialTemplatedSystemMessage = new TemplatedMessageConfig
        {
            KnowledgeBaseId = "kb",
            MessageTemplateId = "mt",
            TemplateAttributes = new TemplateAttributes { CustomAttributes = new() { ["a"] = "b" }, CustomerProfileAttributes = "{}" },
        };
        request.RelatedContactId = "related";
        request.SupportedMessagingContentTypes = ["text/plain", "text/markdown"];

        await StartAsync(client, request);

        StartOutboundChatContactRequest read = Assert.Single(simulator.Contacts).Request;
        Assert.Equal(Serialise(request), Serialise(read));
    }

    [Theory]
    [InlineData("{", "SerializationException", "not JSON")]
    [InlineData("", "SerializationException", "not JSON")]
    [InlineData("[]", "SerializationException", "not an object")]
    [InlineData("""{"InstanceId":5}""", "SerializationException", "'InstanceId' is not text")]
    [InlineData("""{"ChatDurationInMinutes":"90"}""", "SerializationException", "'ChatDurationInMinutes' is not a whole number")]
    [InlineData("""{"ChatDurationInMinutes":90.5}""", "SerializationException", "'ChatDurationInMinutes' is not a whole number")]
    [InlineData("""{"Attributes":{"a":1}}""", "SerializationException", "'Attributes.a' is not text")]
    [InlineData("""{"SupportedMessagingContentTypes":["text/plain",null]}""", "SerializationException", "'SupportedMessagingContentTypes[1]' is not text")]
    [InlineData("""{"InstanceId":"a","InstanceId":"b"}""", "SerializationException", "not JSON")]
    [InlineData("""{"ClientToken":"\ud83d"}""", "SerializationException", "surrogate")]
    [InlineData("""{"instanceId":"a"}""", "InvalidRequestException", "'instanceId' is no member")]
    [InlineData("""{"ParticipantDetails":{"Name":"a"}}""", "InvalidRequestException", "'ParticipantDetails.Name' is no member")]
    [InlineData("{}", "InvalidRequestException", "SourceEndpoint: ")]
    public async Task A_body_of_another_form_is_refused(string json, string error, string message)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        SimulatorAnswer answer = await simulator.PutAsync(json);

        Assert.Equal((400, error), (answer.Status, answer.Error));
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_is_a_member_that_is_not_set()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        Assert.Equal(200, (await simulator.PutAsync(SimulatorClient.Json(""","Attributes":null,"ChatDurationInMinutes":null"""))).Status);
        Assert.Null(Assert.Single(simulator.Contacts).Request.ChatDurationInMinutes);
    }

    [Fact]
    public async Task An_unknown_operation_is_not_found()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        foreach ((string method, string path) in new[] { ("GET", "/instances"), ("PUT", "/contact/stop"), ("POST", SimulatorClient.OutboundChatPath), ("GET", "/contacts/i-1"), ("GET", "/contacts/i-1/"), ("GET", "/contacts/i-1/c-1/more") })
        {
            SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, [], path, method));
            Assert.Equal((404, "UnknownOperationException", true), (answer.Status, answer.Error, answer.HasRequestId));
        }
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=utf-8", 200)]
    public async Task Only_JSON_is_taken(string contentType, int status)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using HttpRequestMessage message = SimulatorClient.Sign(simulator.Url, Encoding.UTF8.GetBytes(SimulatorClient.Json()), contentType: contentType);
        Assert.Equal(status, (await SimulatorClient.SendAsync(message)).Status);
    }

    [Fact]
    public async Task Nothing_that_is_sent_keeps_it_from_answering_the_next_request()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        byte[][] rubbish =
        [
            "\0\u0001\u0002 rubbish\r\n\r\n"u8.ToArray(),
            "PUT /contact/outbound-chat HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(),
            "PUT /contact/outbound-chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"u8.ToArray(),
            "PUT /%zz%00/../contact HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256 =,=,Credential=////\r\n\r\n"u8.ToArray(),
        ];
        foreach (byte[] bytes in rubbish)
        {
            using TcpClient connection = new();
            await connection.ConnectAsync(simulator.Url.Host, simulator.Url.Port, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
        }

        // The answer comes before the body has left; without asking first, the body would run into a closed connection now and then.
        using HttpRequestMessage large = SimulatorClient.Sign(simulator.Url, new byte[2_000_000]);
        large.Headers.ExpectContinue = true;
        SimulatorAnswer tooLarge = await SimulatorClient.SendAsync(large);
        Assert.Equal((413, "RequestEntityTooLargeException"), (tooLarge.Status, tooLarge.Error));
        Assert.Equal(200, (await simulator.PutAsync(SimulatorClient.Json())).Status);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using Simulator first = await Simulator.StartAsync(s_noQuota);
        SetupException e = await Assert.ThrowsAsync<SetupException>(() => Simulator.StartAsync(new SimulatorOptions { Port = first.Url.Port }));
        Assert.Equal(nameof(Texts.PortUnusable), e.ErrorId);
        Assert.Contains(first.Url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), e.Message, StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync(AmazonConnectClient client, StartOutboundChatContactRequest request) =>
        (await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken)).ContactId;

    private static async Task<List<int>> PutSeveralAsync(Simulator simulator, int count)
    {
        List<int> statuses = [];
        for (int i = 0; i < count; i++)
        {
            statuses.Add((await simulator.PutAsync(SimulatorClient.Json())).Status);
        }

        return statuses;
    }

    private static string Serialise(StartOutboundChatContactRequest request) => System.Text.Json.JsonSerializer.Serialize(new
    {
        Source = request.SourceEndpoint.Address,
        Destination = request.DestinationEndpoint.Address,
        SourceType = request.SourceEndpoint.Type.Value,
        DestinationType = request.DestinationEndpoint.Type.Value,
        request.InstanceId,
        request.ContactFlowId,
        request.SegmentAttributes,
        request.Attributes,
        request.ChatDurationInMinutes,
        request.ParticipantDetails,
        request.InitialSystemMessage,
        request.InitialTemplatedSystemMessage,
        request.RelatedContactId,
        request.SupportedMessagingContentTypes,
        request.ClientToken,
    });
}
