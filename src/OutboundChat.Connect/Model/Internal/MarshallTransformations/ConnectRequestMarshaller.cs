using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>A request of the service; a derived class knows the method, the path and where the members travel.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, with the names of members in braces where their values go.</param>
internal abstract class ConnectRequestMarshaller<TRequest>(string method, string path) : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonConnectRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, "Amazon.Connect") { HttpMethod = method, ResourcePath = path };
        AddMembers(request, (TRequest)input);
        return request;
    }

    protected abstract void AddMembers(DefaultRequest request, TRequest input);
}
