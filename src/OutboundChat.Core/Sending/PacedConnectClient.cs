using Amazon.Connect;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>The service client with this module's pace and choice of retries, put where the SDK has its own.</summary>
internal sealed class PacedConnectClient(AWSCredentials credentials, PacedConnectConfig config) : AmazonConnectClient(credentials, config)
{
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        PacedConnectConfig config = (PacedConnectConfig)Config;
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new ChatRetryPolicy(config)));

        // Inside the retries and outside the signing: every attempt waits, and is signed when it leaves.
        pipeline.AddHandlerAfter<RetryHandler>(new PacingHandler(config.Pacer, config.Time));
        pipeline.AddHandlerBefore<Signer>(new KeysHandler());
    }
}
