using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class StopContactRequestMarshaller() : JsonRequestMarshaller<StopContactRequest>("POST", "/contact/stop")
{
    public static StopContactRequestMarshaller Instance { get; } = new();

    protected override void WriteMembers(Utf8JsonWriter writer, StopContactRequest request)
    {
        writer.WriteMember(nameof(request.ContactId), request.ContactId);
        writer.WriteMember(nameof(request.InstanceId), request.InstanceId);
        writer.WriteMember(nameof(request.DisconnectReason), request.DisconnectReason, WriteDisconnectReason);
    }

    private static void WriteDisconnectReason(Utf8JsonWriter writer, DisconnectReason reason) => writer.WriteMember(nameof(reason.Code), reason.Code);
}
