using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// How good the sound was. Limits are the service model's. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class AudioQualityMetricsInfo
{
    /// <summary>The estimated quality.</summary>
    public float? QualityScore { get; set; }

    /// <summary>
    /// At most 3: what may have made it worse: <c>HighPacketLoss</c>, <c>HighRoundTripTime</c>, <c>HighJitterBuffer</c>; each of 0 to 128
    /// characters.
    /// </summary>
    [AWSProperty(Min = 0, Max = 3)]
    public List<string> PotentialQualityIssues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
