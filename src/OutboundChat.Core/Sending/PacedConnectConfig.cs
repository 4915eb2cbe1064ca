using Amazon.Connect;

namespace OutboundChat.Sending;

/// <summary>The client's configuration, and what its pipeline needs beyond the SDK's: the pipeline is built before a client's own fields are set.</summary>
internal sealed class PacedConnectConfig : AmazonConnectConfig
{
    public required RequestPacer Pacer { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Spreads the retries of many rows.</summary>
    public required Random Jitter { get; init; }
}
