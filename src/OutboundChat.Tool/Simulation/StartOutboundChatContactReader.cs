using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>Reads the JSON of a StartOutboundChatContact request, strictly: no member that the service does not have, no value of another type.</summary>
internal static class StartOutboundChatContactReader
{
    /// <exception cref="ServiceException">The body is no such request.</exception>
    public static StartOutboundChatContactRequest Read(ReadOnlyMemory<byte> body) => JsonBody.Read(body, ReadRequest);

    private static StartOutboundChatContactRequest ReadRequest(JsonNode body)
    {
        StartOutboundChatContactRequest request = new();
        foreach (JsonNode member in body.Members())
        {
            switch (member.Name)
            {
                case nameof(request.SourceEndpoint): request.SourceEndpoint = ReadEndpoint(member); break;
                case nameof(request.DestinationEndpoint): request.DestinationEndpoint = ReadEndpoint(member); break;
                case nameof(request.InstanceId): request.InstanceId = member.Text(); break;
                case nameof(request.SegmentAttributes): request.SegmentAttributes = member.Map(ReadSegmentAttribute); break;
                case nameof(request.Attributes): request.Attributes = member.Map(value => value.Text()); break;
                case nameof(request.ContactFlowId): request.ContactFlowId = member.Text(); break;
                case nameof(request.ChatDurationInMinutes): request.ChatDurationInMinutes = member.Integer(); break;
                case nameof(request.ParticipantDetails): request.ParticipantDetails = ReadParticipantDetails(member); break;
                case nameof(request.InitialSystemMessage): request.InitialSystemMessage = ReadMessage(member); break;
                case nameof(request.InitialTemplatedSystemMessage): request.InitialTemplatedSystemMessage = ReadTemplatedMessage(member); break;
                case nameof(request.RelatedContactId): request.RelatedContactId = member.Text(); break;
                case nameof(request.SupportedMessagingContentTypes): request.SupportedMessagingContentTypes = member.List(item => item.Text()); break;
                case nameof(request.ClientToken): request.ClientToken = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return request;
    }

    private static Endpoint ReadEndpoint(JsonNode node)
    {
        Endpoint endpoint = new();
        foreach (JsonNode member in node.Members())
        {
            switch (member.Name)
            {
                case nameof(endpoint.Type): endpoint.Type = new EndpointType(member.Text()); break;
                case nameof(endpoint.Address): endpoint.Address = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return endpoint;
    }

    private static SegmentAttributeValue ReadSegmentAttribute(JsonNode node)
    {
        SegmentAttributeValue value = new();
        foreach (JsonNode member in node.Members())
        {
            switch (member.Name)
            {
                case nameof(value.ValueString): value.ValueString = member.Text(); break;
                case nameof(value.ValueInteger): value.ValueInteger = member.Integer(); break;
                case nameof(value.ValueMap): value.ValueMap = member.Map(ReadSegmentAttribute); break;
                case nameof(value.ValueList): value.ValueList = member.List(ReadSegmentAttribute); break;
                case nameof(value.ValueArn): value.ValueArn = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return value;
    }

    private static ParticipantDetails ReadParticipantDetails(JsonNode node)
    {
        ParticipantDetails details = new();
        foreach (JsonNode member in node.Members())
        {
            details.DisplayName = member.Name == nameof(details.DisplayName) ? member.Text() : throw member.Unknown();
        }

        return details;
    }

    private static ChatMessage ReadMessage(JsonNode node)
    {
        ChatMessage message = new();
        foreach (JsonNode member in node.Members())
        {
            switch (member.Name)
            {
                case nameof(message.ContentType): message.ContentType = member.Text(); break;
                case nameof(message.Content): message.Content = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return message;
    }

    private static TemplatedMessageConfig ReadTemplatedMessage(JsonNode node)
    {
        TemplatedMessageConfig template = new();
        foreach (JsonNode member in node.Members())
        {
            switch (member.Name)
            {
                case nameof(template.KnowledgeBaseId): template.KnowledgeBaseId = member.Text(); break;
                case nameof(template.MessageTemplateId): template.MessageTemplateId = member.Text(); break;
                case nameof(template.TemplateAttributes): template.TemplateAttributes = ReadTemplateAttributes(member); break;
                default: throw member.Unknown();
            }
        }

        return template;
    }

    private static TemplateAttributes ReadTemplateAttributes(JsonNode node)
    {
        TemplateAttributes attributes = new();
        foreach (JsonNode member in node.Members())
        {
            switch (member.Name)
            {
                case nameof(attributes.CustomAttributes): attributes.CustomAttributes = member.Map(value => value.Text()); break;
                case nameof(attributes.CustomerProfileAttributes): attributes.CustomerProfileAttributes = member.Text(); break;
                default: throw member.Unknown();
            }
        }

        return attributes;
    }
}
