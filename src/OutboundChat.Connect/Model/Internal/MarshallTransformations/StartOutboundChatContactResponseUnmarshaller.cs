using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class StartOutboundChatContactResponseUnmarshaller : ConnectResponseUnmarshaller<StartOutboundChatContactResponse>
{
    public static StartOutboundChatContactResponseUnmarshaller Instance { get; } = new();

    protected override void ReadMember(StartOutboundChatContactResponse response, JsonUnmarshallerContext context, int depth, ref StreamingUtf8JsonReader reader)
    {
        if (context.TestExpression(nameof(response.ContactId), depth, ref reader))
        {
            response.ContactId = StringUnmarshaller.Instance.Unmarshall(context, ref reader);
        }
    }
}
