using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

/// <summary>Talks to a simulator: as the AWS client does, and with requests that it would never send, signed by AWSSDK.Core.</summary>
internal static class SimulatorClient
{
    public const string OutboundChatPath = "/contact/outbound-chat";

    public static AmazonConnectConfig Config(Uri url, int retries = 0) =>
        new() { ServiceURL = url.ToString(), AuthenticationRegion = SimulatorOptions.DefaultRegion, MaxErrorRetry = retries };

    public static AmazonConnectClient Client(this Simulator simulator, SimulatorCredentials? credentials = null, int retries = 0)
    {
        credentials ??= SimulatorCredentials.Default;
        return credentials.SessionToken is null
            ? new AmazonConnectClient(credentials.AccessKey, credentials.SecretKey, Config(simulator.Url, retries))
            : new AmazonConnectClient(credentials.AccessKey, credentials.SecretKey, credentials.SessionToken, Config(simulator.Url, retries));
    }

    public static StartOutboundChatContactRequest Request(string destination = "+12065550100", string? token = null) => new()
    {
        SourceEndpoint = new Endpoint { Type = EndpointType.CONNECT_PHONENUMBER_ARN, Address = SimulatorOptions.DefaultSource },
        DestinationEndpoint = new Endpoint { Type = EndpointType.TELEPHONE_NUMBER, Address = destination },
        InstanceId = SimulatorOptions.DefaultInstanceId,
        ContactFlowId = SimulatorOptions.DefaultContactFlowId,
        SegmentAttributes = new() { ["connect:Subtype"] = new SegmentAttributeValue { ValueString = "connect:SMS" } },
        ClientToken = token ?? Guid.NewGuid().ToString(),
    };

    /// <summary>A JSON body that the simulator accepts, to which <paramref name="members"/> are added.</summary>
    public static string Json(string members = "") =>
        $$$"""
        {"SourceEndpoint":{"Type":"CONNECT_PHONENUMBER_ARN","Address":"{{{SimulatorOptions.DefaultSource}}}"},
        "DestinationEndpoint":{"Type":"TELEPHONE_NUMBER","Address":"+12065550100"},
        "InstanceId":"{{{SimulatorOptions.DefaultInstanceId}}}","ContactFlowId":"{{{SimulatorOptions.DefaultContactFlowId}}}",
        "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:SMS"}}{{{members}}}}
        """;

    public static HttpRequestMessage Sign(Uri url, byte[] body, string path = OutboundChatPath, string method = "PUT", string service = "connect", string contentType = "application/json", IReadOnlyCollection<KeyValuePair<string, string>>? query = null)
    {
        AmazonConnectConfig config = Config(url);
        config.AuthenticationServiceName = service;
        DefaultRequest request = new(new StartOutboundChatContactRequest(), "Connect")
        {
            HttpMethod = method,
            ResourcePath = path,
            Endpoint = url,
            Content = body,
        };
        request.Headers["Content-Type"] = contentType;
        foreach (IGrouping<string, string> values in (query ?? []).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            request.ParameterCollection.Add(values.Key, [.. values]);
        }

        request.UseQueryString = query is not null;
        AWS4SigningResult signature = new AWS4Signer().SignRequest(request, config, null, SimulatorCredentials.Default.AccessKey, SimulatorCredentials.Default.SecretKey);
        HttpRequestMessage message = new(new HttpMethod(method), new Uri(url, query is null ? path : $"{path}?{string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}")) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach ((string name, string value) in request.Headers)
        {
            if (name.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        message.Headers.TryAddWithoutValidation("Authorization", signature.ForAuthorizationHeader);
        return message;
    }

    /// <summary>A GET request for a path with a query whose values need no encoding but what they have.</summary>
    public static HttpRequestMessage SignGet(Uri url, string target)
    {
        string[] parts = target.Split('?');
        return Sign(url, [], parts[0], "GET", query: [.. parts[1].Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])))]);
    }

    public static Task<SimulatorAnswer> PutAsync(this Simulator simulator, string json) => SendAsync(Sign(simulator.Url, Encoding.UTF8.GetBytes(json)));

    public static async Task<SimulatorAnswer> SendAsync(HttpRequestMessage message)
    {
        using HttpClient http = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) });
        using HttpResponseMessage response = await http.SendAsync(message, TestContext.Current.CancellationToken);
        message.Dispose();
        string? error = response.Headers.TryGetValues("x-amzn-ErrorType", out IEnumerable<string>? values) ? values.Single() : null;
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string? text = error is null ? null : JsonDocument.Parse(body).RootElement.GetProperty("Message").GetString();
        return new SimulatorAnswer((int)response.StatusCode, error, text, body, response.Headers.Contains("x-amzn-RequestId"));
    }
}
