using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// A page of the answer to a <see cref="ListInstancesRequest"/>. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class ListInstancesResponse : AmazonWebServiceResponse
{
    /// <summary>The page's instances.</summary>
    public List<InstanceSummary> InstanceSummaryList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What to ask for the next page with; null on the last.</summary>
    public string NextToken { get; set; }
}
