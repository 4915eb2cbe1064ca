using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Simulation;

namespace OutboundChat.Tests.Simulation;

/// <summary>Requests to a simulated service: valid ones as AWS's client sends them, and malformed ones that it never sends.</summary>
internal static class ServiceRequests
{
    public const string Start = "/contact/outbound-chat";

    private const string Authorization =
        $"AWS4-HMAC-SHA256 Credential={SimulatedSession.AccessKey}/20260102/us-west-2/connect/aws4_request, "
        + "SignedHeaders=host, Signature=00";

    public static AmazonConnectClient Client(this SimulatedConnect service, string region = "us-west-2", int retries = 0) => new(
        SimulatedSession.AccessKey,
        SimulatedSession.SecretKey,
        new AmazonConnectConfig
        {
            HttpClientFactory = new SimulatedHttpClientFactory(service),
            RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region),
            MaxErrorRetry = retries,
        });

    public static StartOutboundChatContactRequest Request(string? token = null, int? minutes = null) => new()
    {
        SourceEndpoint = new Endpoint { Type = EndpointType.CONNECT_PHONENUMBER_ARN, Address = SimulatedAccount.DefaultSource },
        DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = "+12065550100" },
        InstanceId = SimulatedAccount.DefaultInstanceId,
        ContactFlowId = SimulatedAccount.DefaultContactFlowId,
        SegmentAttributes = new() { ["connect:Subtype"] = new SegmentAttributeValue { ValueString = "connect:SMS" } },
        ChatDurationInMinutes = minutes,
        ClientToken = token ?? Guid.NewGuid().ToString(),
    };

    /// <summary>A body that the service accepts, to which <paramref name="members"/> are added.</summary>
    public static string Json(string members = "") =>
        $$$"""
        {"SourceEndpoint":{"Type":"CONNECT_PHONENUMBER_ARN","Address":"{{{SimulatedAccount.DefaultSource}}}"},
        "DestinationEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"},
        "InstanceId":"{{{SimulatedAccount.DefaultInstanceId}}}","ContactFlowId":"{{{SimulatedAccount.DefaultContactFlowId}}}",
        "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}}{{{members}}}}
        """;

    public static Task<ServiceAnswer> PutAsync(this SimulatedConnect service, string json, string contentType = "application/json") =>
        service.SendAsync("PUT", Start, Encoding.UTF8.GetBytes(json), contentType: contentType);

    public static async Task<ServiceAnswer> SendAsync(
        this SimulatedConnect service,
        string method,
        string target,
        byte[]? body = null,
        string? authorization = Authorization,
        string contentType = "application/json")
    {
        using HttpRequestMessage message = new(new HttpMethod(method), new Uri("https://connect.us-west-2.amazonaws.com" + target));
        if (body is not null)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        if (authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpMessageInvoker invoker = new(service, disposeHandler: false);
        using HttpResponseMessage response = await invoker.SendAsync(message, TestContext.Current.CancellationToken);
        return await ServiceAnswer.ReadAsync(response);
    }
}

/// <summary>The response of a service.</summary>
internal sealed record ServiceAnswer(int Status, string? Error, string Body)
{
    public static async Task<ServiceAnswer> ReadAsync(HttpResponseMessage response)
    {
        string? error = response.Headers.TryGetValues("x-amzn-ErrorType", out IEnumerable<string>? values) ? values.Single() : null;
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(error is not null, body.Length > 0 && JsonDocument.Parse(body).RootElement.TryGetProperty("Message", out _));
        return new ServiceAnswer((int)response.StatusCode, error, body);
    }
}
