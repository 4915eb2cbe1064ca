using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A campaign. Limits are the service model's.</summary>
public class Campaign
{
    /// <summary>1 to 100 characters: the campaign's identifier.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string CampaignId { get; set; }
}
