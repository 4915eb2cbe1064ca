using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests.Simulation;

/// <summary>AWS's client, with real HTTP and real signatures.</summary>
public class SimulatorServerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signatures_are_valid_for_paths_queries_and_bodies_with_any_characters()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatedConnectOptions { RequestsPerSecond = 0 });
        using AmazonConnectClient client = Client(server);
        StartOutboundChatContactRequest request = ServiceRequests.Request();
        request.InstanceId = "a/b ü+%2F";
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë Дмитрий 陳 👋" };

        string id = (await client.StartOutboundChatContactAsync(request, Cancelled)).ContactId;
        Contact contact = (await client.DescribeContactAsync(
            new() { InstanceId = request.InstanceId, ContactId = id }, Cancelled)).Contact;
        ListInstancesResponse page = await client.ListInstancesAsync(new() { MaxResults = 7 }, Cancelled);
        ListInstancesResponse next = await client.ListInstancesAsync(new() { NextToken = page.NextToken }, Cancelled);

        Assert.Equal((id, request.ParticipantDetails.DisplayName), (contact.Id, contact.CustomerEndpoint.DisplayName));
        Assert.Equal(SimulatedAccount.Instances.Count, page.InstanceSummaryList.Count + next.InstanceSummaryList.Count);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatedConnectOptions());
        using AmazonConnectClient client = Client(server, "another");

        AmazonConnectException refused = await Assert.ThrowsAnyAsync<AmazonConnectException>(() => StartAsync(client));

        Assert.Equal("InvalidSignatureException", refused.ErrorCode);
        Assert.Empty(server.Contacts);
    }

    [Fact]
    public async Task A_client_corrects_its_clock_by_the_response()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow.AddHours(3));
        await using SimulatorServer server = await SimulatorServer.StartAsync(new SimulatedConnectOptions(), time);
        using AmazonConnectClient client = Client(server, retries: 1);

        Assert.Equal(await StartAsync(client), Assert.Single(server.Contacts).ContactId);
    }

    [Theory]
    [InlineData("DroppedBefore", 0)]
    [InlineData("DroppedAfter", 1)]
    public async Task A_dropped_connection_is_closed_without_a_response(string kind, int chats)
    {
        Dictionary<Fault, double> rates = new() { [Enum.Parse<Fault>(kind)] = 1 };
        SimulatedConnectOptions options = new() { RequestsPerSecond = 0, FaultRates = rates };
        await using SimulatorServer server = await SimulatorServer.StartAsync(options);
        using AmazonConnectClient client = Client(server);

        await Assert.ThrowsAnyAsync<IOException>(() => StartAsync(client));

        Assert.Equal(chats, server.Contacts.Count);
    }

    private static AmazonConnectClient Client(SimulatorServer server, string secretKey = SimulatedSession.SecretKey, int retries = 0)
    {
        AmazonConnectConfig config = new()
        {
            ServiceURL = server.Url.ToString(), AuthenticationRegion = "us-west-2", MaxErrorRetry = retries, MaxStaleConnectionRetries = 0,
        };
        return new AmazonConnectClient(SimulatedSession.AccessKey, secretKey, config);
    }

    private static async Task<string> StartAsync(AmazonConnectClient client) =>
        (await client.StartOutboundChatContactAsync(ServiceRequests.Request(), Cancelled)).ContactId;
}
