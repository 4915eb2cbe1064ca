using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OutboundChat.Simulation;

namespace OutboundChat.Tests.Workflows;

/// <summary>The outcome of one request; <see cref="Error"/> is null if it succeeded.</summary>
internal sealed record TaskAnswer(JsonNode? Output, string? Error = null, string? Cause = null);

/// <summary>
/// The SDK integration of Step Functions: sends a task's arguments to Amazon Connect, and names errors as AWS's SDK for Java does.
/// </summary>
internal sealed class ConnectIntegration(HttpMessageHandler service, TimeProvider time) : IDisposable
{
    /// <summary>The errors of StartOutboundChatContact in the service's model; the SDK has one name for all others.</summary>
    private static readonly string[] s_modelled =
    [
        "InvalidRequestException", "ConflictException", "InternalServiceException", "ResourceNotFoundException", "LimitExceededException",
        "ThrottlingException", "AccessDeniedException",
    ];

    private readonly HttpMessageInvoker _client = new(service, disposeHandler: false);

    /// <summary>When each request arrived, and which answers were errors.</summary>
    public List<(DateTimeOffset Time, JsonObject Request, string? Error)> Requests { get; } = [];

    public async Task<TaskAnswer> StartOutboundChatContactAsync(JsonObject arguments)
    {
        DateTimeOffset arrived = time.GetUtcNow();
        TaskAnswer answer = await SendAsync(arguments);
        Requests.Add((arrived, arguments, answer.Error));
        return answer;
    }

    public void Dispose() => _client.Dispose();

    private async Task<TaskAnswer> SendAsync(JsonObject arguments)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, "https://connect.us-west-2.amazonaws.com/contact/outbound-chat")
        {
            Content = new StringContent(arguments.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={SimulatedSession.AccessKey}/20260102/us-west-2/connect/aws4_request, SignedHeaders=host");
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, CancellationToken.None);
        }
        catch (HttpRequestException exception)
        {
            return new TaskAnswer(null, "Connect.SdkClientException", exception.Message);
        }

        using (response)
        {
            string body = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode)
            {
                return new TaskAnswer(JsonNode.Parse(body));
            }

            string code = response.Headers.TryGetValues("x-amzn-ErrorType", out IEnumerable<string>? codes) ? codes.Single() : string.Empty;
            return new TaskAnswer(null, $"Connect.{(s_modelled.Contains(code) ? code : "ConnectException")}", body);
        }
    }
}
