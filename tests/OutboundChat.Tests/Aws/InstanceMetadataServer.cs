using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>
/// The metadata of an EC2 instance on a loopback port. One for all tests, because AWSSDK.Core remembers the address for as long as the
/// process lives.
/// </summary>
public sealed class InstanceMetadataServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    public InstanceMetadataServer() => _server = new LoopbackServer(Answer);

    public string Url => _server.Url;

    public int Requests => _server.Requests.Count;

    /// <summary>Whether the instance has a role.</summary>
    public bool HasRole { get; set; } = true;

    /// <summary>The status that a request for a token is answered with; instances answer 200.</summary>
    public int TokenStatus { get; set; } = 200;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private LoopbackAnswer Answer(LoopbackRequest request)
    {
        if (request is { Method: "PUT", Path: "/latest/api/token" })
        {
            return LoopbackAnswer.Text(TokenStatus == 200 ? "imds-token" : "no", "text/plain", TokenStatus);
        }

        if (request.Headers.GetValueOrDefault("x-aws-ec2-metadata-token") != "imds-token")
        {
            return LoopbackAnswer.Text("no token", "text/plain", 401);
        }

        return request.Path switch
        {
            "/latest/dynamic/instance-identity/document" => LoopbackAnswer.Json("""{"region":"eu-central-1"}"""),
            "/latest/meta-data/iam/security-credentials/" when HasRole => LoopbackAnswer.Text("role-1", "text/plain"),
            "/latest/meta-data/iam/info" when HasRole => LoopbackAnswer.Json("""{"Code":"Success"}"""),
            "/latest/meta-data/iam/security-credentials/role-1" when HasRole =>
                LoopbackAnswer.Json($$"""
                    {"Code":"Success","AccessKeyId":"AKIDINSTANCE","SecretAccessKey":"{{AwsEnvironment.Secret}}","Token":"t",
                    "Expiration":"2099-01-01T00:00:00Z"}
                    """),
            _ => LoopbackAnswer.Text("not found", "text/plain", 404),
        };
    }
}
