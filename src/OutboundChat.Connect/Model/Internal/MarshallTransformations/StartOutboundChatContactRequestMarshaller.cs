using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

internal sealed class StartOutboundChatContactRequestMarshaller() : JsonRequestMarshaller<StartOutboundChatContactRequest>("PUT", "/contact/outbound-chat")
{
    public static StartOutboundChatContactRequestMarshaller Instance { get; } = new();

    protected override void WriteMembers(Utf8JsonWriter writer, StartOutboundChatContactRequest request)
    {
        writer.WriteMember(nameof(request.SourceEndpoint), request.SourceEndpoint, WriteEndpoint);
        writer.WriteMember(nameof(request.DestinationEndpoint), request.DestinationEndpoint, WriteEndpoint);
        writer.WriteMember(nameof(request.InstanceId), request.InstanceId);
        writer.WriteMember(nameof(request.SegmentAttributes), request.SegmentAttributes, WriteSegmentAttribute);
        writer.WriteMember(nameof(request.Attributes), request.Attributes, JsonMemberWriter.WriteText);
        writer.WriteMember(nameof(request.ContactFlowId), request.ContactFlowId);
        writer.WriteMember(nameof(request.ChatDurationInMinutes), request.ChatDurationInMinutes);
        writer.WriteMember(nameof(request.ParticipantDetails), request.ParticipantDetails, WriteParticipantDetails);
        writer.WriteMember(nameof(request.InitialSystemMessage), request.InitialSystemMessage, WriteChatMessage);
        writer.WriteMember(nameof(request.InitialTemplatedSystemMessage), request.InitialTemplatedSystemMessage, WriteTemplatedMessage);
        writer.WriteMember(nameof(request.RelatedContactId), request.RelatedContactId);
        writer.WriteMember(nameof(request.SupportedMessagingContentTypes), request.SupportedMessagingContentTypes, JsonMemberWriter.WriteText);
        // The service's model marks it as an idempotency token, which every AWS client makes up where none is given.
        writer.WriteMember(nameof(request.ClientToken), request.ClientToken ?? Guid.NewGuid().ToString());
    }

    private static void WriteEndpoint(Utf8JsonWriter writer, Endpoint endpoint)
    {
        writer.WriteMember(nameof(endpoint.Type), endpoint.Type?.ToString());
        writer.WriteMember(nameof(endpoint.Address), endpoint.Address);
    }

    private static void WriteSegmentAttribute(Utf8JsonWriter writer, SegmentAttributeValue value) =>
        writer.WriteStructure(value, WriteSegmentAttributeMembers);

    private static void WriteSegmentAttributeMembers(Utf8JsonWriter writer, SegmentAttributeValue value)
    {
        writer.WriteMember(nameof(value.ValueString), value.ValueString);
        writer.WriteMember(nameof(value.ValueMap), value.ValueMap, WriteSegmentAttribute);
        writer.WriteMember(nameof(value.ValueInteger), value.ValueInteger);
        writer.WriteMember(nameof(value.ValueList), value.ValueList, WriteSegmentAttribute);
        writer.WriteMember(nameof(value.ValueArn), value.ValueArn);
    }

    private static void WriteParticipantDetails(Utf8JsonWriter writer, ParticipantDetails details) =>
        writer.WriteMember(nameof(details.DisplayName), details.DisplayName);

    private static void WriteChatMessage(Utf8JsonWriter writer, ChatMessage message)
    {
        writer.WriteMember(nameof(message.ContentType), message.ContentType);
        writer.WriteMember(nameof(message.Content), message.Content);
    }

    private static void WriteTemplatedMessage(Utf8JsonWriter writer, TemplatedMessageConfig message)
    {
        writer.WriteMember(nameof(message.KnowledgeBaseId), message.KnowledgeBaseId);
        writer.WriteMember(nameof(message.MessageTemplateId), message.MessageTemplateId);
        writer.WriteMember(nameof(message.TemplateAttributes), message.TemplateAttributes, WriteTemplateAttributes);
    }

    private static void WriteTemplateAttributes(Utf8JsonWriter writer, TemplateAttributes attributes)
    {
        writer.WriteMember(nameof(attributes.CustomAttributes), attributes.CustomAttributes, JsonMemberWriter.WriteText);
        writer.WriteMember(nameof(attributes.CustomerProfileAttributes), attributes.CustomerProfileAttributes);
    }
}
