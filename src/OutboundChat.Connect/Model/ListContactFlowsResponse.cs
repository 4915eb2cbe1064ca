using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// A page of the answer to a <see cref="ListContactFlowsRequest"/>. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class ListContactFlowsResponse : AmazonWebServiceResponse
{
    /// <summary>The page's flows.</summary>
    public List<ContactFlowSummary> ContactFlowSummaryList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>What to ask for the next page with; null on the last.</summary>
    public string NextToken { get; set; }
}
