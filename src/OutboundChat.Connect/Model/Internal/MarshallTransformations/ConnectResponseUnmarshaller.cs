using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>An answer of the service. Errors are read alike for all operations.</summary>
internal abstract class ConnectResponseUnmarshaller : JsonResponseUnmarshaller
{
    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ConnectErrorUnmarshaller.Unmarshall(input, innerException, statusCode);
}
