using System.Net;
using Amazon.Connect;
using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>Makes service clients.</summary>
internal static class ConnectClientFactory
{
    /// <summary>A request that has no answer by then is taken for lost, and asked for again with the same token.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30), s_connectTimeout = TimeSpan.FromSeconds(5);

    /// <param name="session">Where to and as whom.</param>
    /// <param name="options">Pace and retries.</param>
    /// <param name="operation">The operation that the client is for; null for starting chats.</param>
    public static IAmazonConnect Create(AwsSession session, ChatRunOptions options, string? operation = null)
    {
        string quota = operation is null ? session.QuotaKey : $"{session.QuotaKey}|{operation}";
        PacedConnectConfig config = new()
        {
            Pacer = options.Pacer ?? RequestPacers.Get(quota, options.RequestsPerSecond, options.Burst),
            Time = options.Time,
            Jitter = options.Jitter,
            RegionEndpoint = session.Region,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = options.MaxAttempts - 1,
            // The SDK's own brake gives rows up in a storm; the pacer slows all of them down instead.
            ThrottleRetries = false,
            MaxStaleConnectionRetries = 0,
            Timeout = s_timeout,
            ConnectTimeout = s_connectTimeout,
            // A redirect would carry the recipient and the text to an address that nobody checked.
            AllowAutoRedirect = false,
        };
        if (session.HttpClientFactory is { } clients)
        {
            config.HttpClientFactory = clients;
        }

        if (session.IsSimulated)
        {
            // An endpoint that the environment names is for the real service.
            config.IgnoreConfiguredEndpointUrls = true;
        }

        if (session.EndpointUrl is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = session.Region.SystemName;
            if (endpoint.IsLoopback)
            {
                // A proxy, which the environment may name, can't reach this machine's own address.
                config.SetWebProxy(new WebProxy());
            }
        }

        return new PacedConnectClient(session.Credentials, config);
    }
}
