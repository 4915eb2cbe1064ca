using Amazon.Runtime;

namespace Amazon.Connect.Model;

// All lists are paged: pass the NextToken of a response to the next request until it is null.
public class ListInstancesRequest : AmazonConnectRequest
{
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListInstancesResponse : AmazonWebServiceResponse
{
    public List<InstanceSummary> InstanceSummaryList { get; set; }
    public string NextToken { get; set; }
}

public class InstanceSummary
{
    public string Id { get; set; }

    /// <summary>The instance's name.</summary>
    public string InstanceAlias { get; set; }

    public InstanceStatus InstanceStatus { get; set; }
}

public class ListContactFlowsRequest : AmazonConnectRequest
{
    public string InstanceId { get; set; }
    public List<string> ContactFlowTypes { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
}

public class ListContactFlowsResponse : AmazonWebServiceResponse
{
    public List<ContactFlowSummary> ContactFlowSummaryList { get; set; }
    public string NextToken { get; set; }
}

public class ContactFlowSummary
{
    public string Id { get; set; }
    public string Name { get; set; }
    public ContactFlowType ContactFlowType { get; set; }
    public ContactFlowState ContactFlowState { get; set; }
}

public class ListPhoneNumbersV2Request : AmazonConnectRequest
{
    public string TargetArn { get; set; }
    public string InstanceId { get; set; }
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
    public List<string> PhoneNumberCountryCodes { get; set; }
    public List<string> PhoneNumberTypes { get; set; }
    public string PhoneNumberPrefix { get; set; }
}

public class ListPhoneNumbersV2Response : AmazonWebServiceResponse
{
    public string NextToken { get; set; }
    public List<ListPhoneNumbersSummary> ListPhoneNumbersSummaryList { get; set; }
}

public class ListPhoneNumbersSummary
{
    public string PhoneNumberArn { get; set; }
    public string PhoneNumber { get; set; }
    public string InstanceId { get; set; }
    public string PhoneNumberDescription { get; set; }
}
