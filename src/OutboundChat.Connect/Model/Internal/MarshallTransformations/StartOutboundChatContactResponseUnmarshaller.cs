using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class StartOutboundChatContactResponseUnmarshaller : JsonBodyUnmarshaller
{
    public static StartOutboundChatContactResponseUnmarshaller Instance { get; } = new();

    protected override StartOutboundChatContactResponse Read(JsonElement json) => new()
    {
        ContactId = json.Text(nameof(StartOutboundChatContactResponse.ContactId)),
    };
}
