using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>The service client with this module's pace and choice of retries in the place of the SDK's.</summary>
internal sealed class PacedConnectClient(AWSCredentials credentials, PacedConnectConfig config) : AmazonConnectClient(credentials, config)
{
    /// <param name="session">Where to and as whom.</param>
    /// <param name="options">Pace and retries.</param>
    /// <param name="operation">The operation that the client is for, which has a quota of its own; null for starting chats.</param>
    public static PacedConnectClient Create(AwsSession session, ChatRunOptions options, string? operation = null)
    {
        string quota = operation is null ? session.QuotaKey : $"{session.QuotaKey}|{operation}";
        PacedConnectConfig config = session.Configure(new PacedConnectConfig
        {
            Pacer = options.Pacer ?? RequestPacers.Get(quota, options.RequestsPerSecond, options.Burst),
            Time = options.Time,
            Jitter = options.Jitter,
            MaxErrorRetry = options.MaxAttempts - 1,
        });
        return new PacedConnectClient(session.Credentials, config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        PacedConnectConfig config = (PacedConnectConfig)Config;
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new ChatRetryPolicy(config)));

        // Inside the retries and outside the signing: every attempt waits, and is signed when it leaves.
        pipeline.AddHandlerAfter<RetryHandler>(new PacingHandler(config.Pacer, config.Time));
        pipeline.AddHandlerBefore<Signer>(new KeysHandler());

        // It asks for keys a first time, for a feature that the service does not have.
        pipeline.RemoveHandler<EndpointDiscoveryHandler>();
    }
}

/// <summary>
/// The client's configuration, and what its pipeline needs besides: the pipeline is built before a client's own fields are set.
/// </summary>
internal sealed class PacedConnectConfig : AmazonConnectConfig
{
    public PacedConnectConfig()
    {
        // A request that has no answer by then is taken for lost, and asked for again with the same token.
        Timeout = TimeSpan.FromSeconds(30);
        ConnectTimeout = TimeSpan.FromSeconds(5);
        RetryMode = RequestRetryMode.Standard;
        // The SDK's own brake gives rows up in a storm; the pacer slows all of them down instead.
        ThrottleRetries = false;
        MaxStaleConnectionRetries = 0;
        // A redirect would carry the recipient and the text to an address that no one checked.
        AllowAutoRedirect = false;
        // A signature is good for minutes, keys of a role until they expire, and a retry may wait longer than either.
        ResignRetries = true;
    }

    public required RequestPacer Pacer { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Spreads the retries of many rows.</summary>
    public required Random Jitter { get; init; }
}
