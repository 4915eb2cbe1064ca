using System.Net.Http.Headers;
using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using Microsoft.Extensions.Time.Testing;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public class SimulatorSignatureTests
{
    private const string VectorBody = """{"SourceEndpoint":{"Type":"CONNECT_PHONENUMBER_ARN","Address":"arn:aws:connect:us-west-2:123456789012:phone-number/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"},"DestinationEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"},"InstanceId":"11111111-2222-3333-4444-555555555555","SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}},"ContactFlowId":"123ec456-a007-89c0-1234-000000000000","ClientToken":"tok-1"}""";

    private static readonly SimulatorCredentials s_vectorKeys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    [Fact]
    public async Task A_request_signed_by_the_AWS_client_is_accepted()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        using AmazonConnectClient client = simulator.Client();

        StartOutboundChatContactResponse response = await client.StartOutboundChatContactAsync(SimulatorClient.Request(), TestContext.Current.CancellationToken);

        Assert.Equal(Assert.Single(simulator.Contacts).ContactId, response.ContactId);
    }

    [Fact]
    public async Task A_request_with_text_outside_ASCII_is_accepted_and_read_as_it_was_written()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        using AmazonConnectClient client = simulator.Client();
        StartOutboundChatContactRequest request = SimulatorClient.Request();
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "Zoë Дмитрий 陳 👋" };

        await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(request.ParticipantDetails.DisplayName, Assert.Single(simulator.Contacts).Request.ParticipantDetails.DisplayName);
    }

    [Fact]
    public async Task A_session_token_is_part_of_the_signature()
    {
        SimulatorCredentials keys = SimulatorCredentials.Default with { SessionToken = "TOKEN==" };
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Credentials = keys });
        using AmazonConnectClient client = simulator.Client(keys);

        Assert.NotNull((await client.StartOutboundChatContactAsync(SimulatorClient.Request(), TestContext.Current.CancellationToken)).ContactId);
        await AssertRefusedAsync(simulator, SimulatorCredentials.Default, "UnrecognizedClientException");
        await AssertRefusedAsync(simulator, keys with { SessionToken = "OTHER" }, "UnrecognizedClientException");
    }

    [Theory]
    [InlineData(null, "content-type;host;x-amz-content-sha256;x-amz-date", "3df7f88f5d06b9436acc6a48b03916c2d234561104f7f890a1dec75937bcc94f")]
    [InlineData("SESSIONTOKENEXAMPLE==", "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token", "27bfd9f3253fcceb307ced82b28c134f07c1be1a995f959bd7faacce1f8c11fc")]
    public async Task Signatures_that_were_computed_elsewhere_are_accepted(string? sessionToken, string signedHeaders, string signature)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Credentials = s_vectorKeys with { SessionToken = sessionToken } }, time);

        Assert.Equal(200, (await SendVectorAsync(simulator, sessionToken, signedHeaders, signature, VectorBody)).Status);
        SimulatorAnswer changed = await SendVectorAsync(simulator, sessionToken, signedHeaders, signature.Replace('c', 'd'), VectorBody);
        Assert.Equal((403, "InvalidSignatureException"), (changed.Status, changed.Error));
    }

    [Fact]
    public async Task A_body_that_changed_on_its_way_is_refused()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        byte[] body = Encoding.UTF8.GetBytes(SimulatorClient.Json());
        using HttpRequestMessage message = SimulatorClient.Sign(simulator.Url, body);
        message.Content = new StringContent(SimulatorClient.Json().Replace("0100", "0101", StringComparison.Ordinal), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

        Assert.Equal("InvalidSignatureException", (await SimulatorClient.SendAsync(message)).Error);
    }

    [Fact]
    public async Task A_header_of_the_signature_that_is_not_signed_is_refused()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        using HttpRequestMessage message = SimulatorClient.Sign(simulator.Url, Encoding.UTF8.GetBytes(SimulatorClient.Json()));
        message.Headers.Add("x-amz-added-later", "1");

        Assert.Equal("InvalidSignatureException", (await SimulatorClient.SendAsync(message)).Error);
    }

    [Fact]
    public async Task A_wrong_secret_is_an_invalid_signature()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        await AssertRefusedAsync(simulator, SimulatorCredentials.Default with { SecretKey = "another" }, "InvalidSignatureException");
    }

    [Fact]
    public async Task An_unknown_access_key_is_an_unrecognized_client()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        await AssertRefusedAsync(simulator, SimulatorCredentials.Default with { AccessKey = "AKIDUNKNOWN" }, "UnrecognizedClientException");
    }

    [Fact]
    public async Task A_pair_that_ended_is_an_expired_token()
    {
        SimulatorCredentials keys = SimulatorCredentials.Default with { SessionToken = "TOKEN", Expires = DateTimeOffset.UtcNow.AddSeconds(-1) };
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions { Credentials = keys });
        await AssertRefusedAsync(simulator, keys, "ExpiredTokenException");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(-16)]
    public async Task A_date_more_than_fifteen_minutes_away_is_an_invalid_signature(int minutes)
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow.AddMinutes(minutes));
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions(), time);
        SimulatorAnswer answer = await simulator.PutAsync(SimulatorClient.Json());

        Assert.Equal((403, "InvalidSignatureException"), (answer.Status, answer.Error));
        Assert.Contains("does by 16", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whose_clock_is_wrong_can_correct_it_by_the_answer()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow.AddHours(3));
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions(), time);
        using AmazonConnectClient client = simulator.Client(retries: 1);

        Assert.NotNull((await client.StartOutboundChatContactAsync(SimulatorClient.Request(), TestContext.Current.CancellationToken)).ContactId);
    }

    [Fact]
    public async Task A_signature_for_another_service_is_refused()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, Encoding.UTF8.GetBytes(SimulatorClient.Json()), service: "execute-api"));

        Assert.Equal("InvalidSignatureException", answer.Error);
        Assert.Contains("execute-api", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "MissingAuthenticationTokenException")]
    [InlineData("Basic dXNlcjpwYXNz", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00", "IncompleteSignatureException")]
    [InlineData("AWS4-HMAC-SHA256 Credential=AKIDSIMULATOREXAMPLE/20260102/us-west-2/connect/aws4_request, SignedHeaders=host, Signature=00", "IncompleteSignatureException")]
    public async Task A_request_without_a_readable_signature_is_refused(string? authorization, string error)
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        using HttpRequestMessage message = new(HttpMethod.Put, new Uri(simulator.Url, SimulatorClient.OutboundChatPath)) { Content = new StringContent(SimulatorClient.Json()) };
        if (authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        SimulatorAnswer answer = await SimulatorClient.SendAsync(message);

        Assert.Equal((403, error), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task A_query_is_part_of_the_signature()
    {
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions());
        byte[] body = Encoding.UTF8.GetBytes(SimulatorClient.Json());
        Dictionary<string, string> query = new() { ["nextToken"] = "a+b/ü= &", ["maxResults"] = "10", ["a"] = "" };

        Assert.Equal(200, (await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, body, query: query))).Status);
        using HttpRequestMessage changed = SimulatorClient.Sign(simulator.Url, body, query: query);
        changed.RequestUri = new Uri(changed.RequestUri!.ToString().Replace("10", "11", StringComparison.Ordinal));
        Assert.Equal("InvalidSignatureException", (await SimulatorClient.SendAsync(changed)).Error);
    }

    private static Task<SimulatorAnswer> SendVectorAsync(Simulator simulator, string? sessionToken, string signedHeaders, string signature, string body)
    {
        HttpRequestMessage message = new(HttpMethod.Put, new Uri(simulator.Url, SimulatorClient.OutboundChatPath)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Host = "connect.us-west-2.amazonaws.com";
        message.Headers.Add("X-Amz-Date", "20260102T030405Z");
        message.Headers.Add("X-Amz-Content-SHA256", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body))));
        if (sessionToken is not null)
        {
            message.Headers.Add("X-Amz-Security-Token", sessionToken);
        }

        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={s_vectorKeys.AccessKey}/20260102/us-west-2/connect/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}");
        return SimulatorClient.SendAsync(message);
    }

    private static async Task AssertRefusedAsync(Simulator simulator, SimulatorCredentials keys, string error)
    {
        using AmazonConnectClient client = simulator.Client(keys);
        AmazonConnectException e = await Assert.ThrowsAnyAsync<AmazonConnectException>(() => client.StartOutboundChatContactAsync(SimulatorClient.Request(), TestContext.Current.CancellationToken));
        Assert.Equal((error, 403), (e.ErrorCode, (int)e.StatusCode));
    }
}
