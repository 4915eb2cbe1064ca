using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>The answer to a <see cref="DescribeContactRequest"/>.</summary>
public class DescribeContactResponse : AmazonWebServiceResponse
{
    /// <summary>The contact.</summary>
    public Contact Contact { get; set; }
}
