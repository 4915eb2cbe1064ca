using Amazon.Connect;

namespace OutboundChat.Sending;

/// <summary>The client's configuration, and what its pipeline needs beyond the SDK's: the pipeline is built before a client's own fields are set.</summary>
internal sealed class PacedConnectConfig : AmazonConnectConfig
{
    /// <summary>A signature is good for minutes, keys of a role until they expire, and a retry may wait for longer than either.</summary>
    public PacedConnectConfig() => ResignRetries = true;

    public required RequestPacer Pacer { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Spreads the retries of many rows.</summary>
    public required Random Jitter { get; init; }
}
