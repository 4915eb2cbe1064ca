using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>The answer to a <see cref="StopContactRequest"/>, which says nothing more than that it worked.</summary>
public class StopContactResponse : AmazonWebServiceResponse
{
}
