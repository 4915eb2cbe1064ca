using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// A page of the answer to a <see cref="ListPhoneNumbersV2Request"/>. Limits are the service model's. Collections are null when not
/// set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class ListPhoneNumbersV2Response : AmazonWebServiceResponse
{
    /// <summary>1 to 100,000 characters: what to ask for the next page with; null on the last.</summary>
    [AWSProperty(Min = 1, Max = 100000)]
    public string NextToken { get; set; }

    /// <summary>The page's numbers.</summary>
    public List<ListPhoneNumbersSummary> ListPhoneNumbersSummaryList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
