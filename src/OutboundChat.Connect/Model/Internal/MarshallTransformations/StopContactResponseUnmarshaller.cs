using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>The answer has no members, and its body is empty as a rule.</summary>
internal sealed class StopContactResponseUnmarshaller : ConnectResponseUnmarshaller
{
    public static StopContactResponseUnmarshaller Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => new StopContactResponse();
}
