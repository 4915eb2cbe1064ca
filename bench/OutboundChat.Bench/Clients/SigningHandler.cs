using Amazon;
using Amazon.Connect;
using Amazon.Connect.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using OutboundChat.Simulation;

namespace OutboundChat.Bench.Clients;

/// <summary>Signs what passes with AWSSDK.Core's signer, and does nothing else.</summary>
internal sealed class SigningHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly BasicAWSCredentials s_keys = new(SimulatedSession.AccessKey, SimulatedSession.SecretKey);
    private static readonly AmazonConnectConfig s_config = new() { RegionEndpoint = RegionEndpoint.USWest2 };

    private readonly AWS4Signer _signer = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        DefaultRequest signed = new(new StartOutboundChatContactRequest(), "Connect")
        {
            HttpMethod = request.Method.Method,
            Endpoint = new Uri(request.RequestUri!.GetLeftPart(UriPartial.Authority)),
            ResourcePath = request.RequestUri.AbsolutePath,
            Content = await request.Content!.ReadAsByteArrayAsync(cancellationToken),
            OverrideSigningServiceName = "connect",
        };
        signed.Headers["Content-Type"] = request.Content.Headers.ContentType!.ToString();
        _signer.Sign(signed, s_config, metrics: null, s_keys);
        foreach ((string name, string value) in signed.Headers)
        {
            if (name is not ("Content-Type" or "host"))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
