using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// Asks for the flows of an instance. Limits are the service model's. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class ListContactFlowsRequest : AmazonConnectRequest
{
    /// <summary>Required, 1 to 100 characters: the identifier of the instance, which is the last part of its ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>At most 10: the types to list, as <see cref="ContactFlowType"/> spells them; null for all.</summary>
    [AWSProperty(Max = 10)]
    public List<string> ContactFlowTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Where to go on: what the answer before this gave; null for the first page.</summary>
    public string NextToken { get; set; }

    /// <summary>1 to 1,000: how many flows a page may have. The service's default is 100.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxResults { get; set; }
}
