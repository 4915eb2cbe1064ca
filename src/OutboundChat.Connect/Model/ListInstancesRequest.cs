using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// Asks for the instances of the account in this Region: active ones, those being created, and for 24 hours those whose creation
/// failed. Limits are the service model's.
/// </summary>
public class ListInstancesRequest : AmazonConnectRequest
{
    /// <summary>Where to go on: what the answer before this gave; null for the first page.</summary>
    public string NextToken { get; set; }

    /// <summary>1 to 10: how many instances a page may have.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public int? MaxResults { get; set; }
}
