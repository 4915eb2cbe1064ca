using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>The service client, with this module's pacing and retries instead of the SDK's.</summary>
internal sealed class PacedConnectClient(AWSCredentials credentials, PacedConnectConfig config) : AmazonConnectClient(credentials, config)
{
    /// <param name="session">The account, Region and endpoint.</param>
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

        // It would fetch keys once more, for a feature that the service does not have.
        pipeline.RemoveHandler<EndpointDiscoveryHandler>();

        // They raise events and log metrics, which nothing here uses. There are three CallbackHandlers.
        pipeline.RemoveHandler<MetricsHandler>();
        pipeline.RemoveHandler<ErrorCallbackHandler>();
        pipeline.RemoveHandler<CallbackHandler>();
        pipeline.RemoveHandler<CallbackHandler>();
        pipeline.RemoveHandler<CallbackHandler>();
    }
}

/// <summary>
/// The client's configuration, with what its pipeline needs: the pipeline is built before the client's own fields are set.
/// </summary>
internal sealed class PacedConnectConfig : AmazonConnectConfig
{
    public PacedConnectConfig()
    {
        // A request without an answer by then is considered lost, and is sent again with the same token.
        Timeout = TimeSpan.FromSeconds(30);
        ConnectTimeout = TimeSpan.FromSeconds(5);
        RetryMode = RequestRetryMode.Standard;
        // The SDK's own throttling gives up rows when many fail; the pacer slows all of them down instead.
        ThrottleRetries = false;
        MaxStaleConnectionRetries = 0;
        // A redirect would send the recipient and the message to an unchecked address.
        AllowAutoRedirect = false;
        // A signature is valid for minutes, a role's keys until they expire, and a retry may wait longer than either.
        ResignRetries = true;
    }

    public required RequestPacer Pacer { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Spreads the retries of many rows.</summary>
    public required Random Jitter { get; init; }
}
