using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The Regions of a contact in a traffic distribution group. Limits are the service model's.</summary>
public class GlobalResiliencyMetadata
{
    /// <summary>0 to 1,024 characters: the Region that handles the contact now.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string ActiveRegion { get; set; }

    /// <summary>0 to 1,024 characters: the Region that the contact was started in.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string OriginRegion { get; set; }

    /// <summary>The identifier of the traffic distribution group.</summary>
    public string TrafficDistributionGroupId { get; set; }
}
