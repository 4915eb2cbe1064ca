using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads an answer with a JSON body; a derived class knows the members. Errors are read alike for all operations.</summary>
internal abstract class ConnectResponseUnmarshaller<TResponse> : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private const int DefaultBufferSize = 4096;

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var response = new TResponse();
        var reader = new StreamingUtf8JsonReader(input.Stream, AWSConfigs.StreamingUtf8JsonReaderBufferSize ?? DefaultBufferSize, input.JsonMaxDepth);
        input.Read(ref reader);
        var depth = input.CurrentDepth;
        while (input.ReadAtDepth(depth, ref reader))
        {
            ReadMember(response, input, depth, ref reader);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ConnectErrorUnmarshaller.Unmarshall(input, innerException, statusCode);

    /// <summary>Reads the value if the reader stands at the name of a known member at this depth; else does nothing.</summary>
    protected abstract void ReadMember(TResponse response, JsonUnmarshallerContext context, int depth, ref StreamingUtf8JsonReader reader);
}
