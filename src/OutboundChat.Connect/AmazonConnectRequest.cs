using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>The base of every request to Amazon Connect.</summary>
public class AmazonConnectRequest : AmazonWebServiceRequest
{
}
