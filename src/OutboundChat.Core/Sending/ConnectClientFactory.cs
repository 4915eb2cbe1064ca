using System.Net;
using Amazon.Connect;
using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>Makes the service client of a run.</summary>
internal static class ConnectClientFactory
{
    /// <summary>A request that has no answer by then is taken for lost, and asked for again with the same token.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30), s_connectTimeout = TimeSpan.FromSeconds(5);

    public static IAmazonConnect Create(AwsSession session, ChatRunOptions options)
    {
        PacedConnectConfig config = new()
        {
            Pacer = options.Pacer ?? RequestPacers.Get(session.QuotaKey, options.RequestsPerSecond, options.Burst),
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
