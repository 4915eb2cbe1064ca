using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>DescribeContact: a chat that was started here, as far as the service would know of one that nobody has answered.</summary>
internal sealed class DescribeContactOperation(ContactStore contacts, TokenBucket quota, TimeProvider time)
    : Operation("GET", "/contacts/{InstanceId}/{ContactId}", quota)
{
    // The reasons that the administrator guide lists for chats: ended by StopContact, and by the end of their duration.
    private const string Stopped = "API", Expired = "EXPIRED";

    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        string instanceId = ParameterRules.Identifier(input.Labels["InstanceId"], "InstanceId", ParameterRules.MaxInstanceId, ServiceException.InvalidParameter);
        string contactId = ParameterRules.Identifier(input.Labels["ContactId"], "ContactId", ParameterRules.MaxContactId, ServiceException.InvalidParameter);
        record.ContactId = contactId;
        SimulatedContact contact = contacts.Find(instanceId, contactId) ?? throw ServiceException.ResourceNotFound(Texts.SimulatorResourceUnknown(contactId));
        return ToJson(new DescribeContactAnswer(Describe(contact, new SimulatedArn(record.Region!))));
    }

    private ContactAnswer Describe(SimulatedContact contact, SimulatedArn arn)
    {
        StartOutboundChatContactRequest request = contact.Request;
        DateTimeOffset? ended = contact.IsOpen(time.GetUtcNow()) ? null : contact.Stopped ?? contact.Expires;
        return new ContactAnswer
        {
            Arn = arn.Contact(request.InstanceId, contact.ContactId),
            Id = contact.ContactId,
            ContactAssociationId = contact.ContactId,
            InitiationMethod = ContactInitiationMethod.API.Value,
            Channel = Channel.CHAT.Value,
            InitiationTimestamp = JsonTime.Of(contact.Started),
            DisconnectTimestamp = ended is null ? null : JsonTime.Of(ended.Value),
            LastUpdateTimestamp = JsonTime.Of(ended ?? contact.Started),
            RelatedContactId = request.RelatedContactId,
            CustomerEndpoint = new EndpointAnswer(request.DestinationEndpoint.Type.Value, request.DestinationEndpoint.Address, request.ParticipantDetails?.DisplayName),
            SystemEndpoint = new EndpointAnswer(request.SourceEndpoint.Type.Value, request.SourceEndpoint.Address, DisplayName: null),
            SegmentAttributes = request.SegmentAttributes,
            DisconnectReason = ended is null ? null : contact.Stopped is null ? Expired : Stopped,
            Attributes = request.Attributes,
        };
    }

    private sealed record DescribeContactAnswer(ContactAnswer Contact);

    private sealed record EndpointAnswer(string Type, string Address, string? DisplayName);

    private sealed record ContactAnswer
    {
        public required string Arn { get; init; }

        public required string Id { get; init; }

        public required string ContactAssociationId { get; init; }

        public required string InitiationMethod { get; init; }

        public required string Channel { get; init; }

        public required decimal InitiationTimestamp { get; init; }

        public decimal? DisconnectTimestamp { get; init; }

        public required decimal LastUpdateTimestamp { get; init; }

        public string? RelatedContactId { get; init; }

        public required EndpointAnswer CustomerEndpoint { get; init; }

        public required EndpointAnswer SystemEndpoint { get; init; }

        public required Dictionary<string, SegmentAttributeValue> SegmentAttributes { get; init; }

        public string? DisconnectReason { get; init; }

        public Dictionary<string, string>? Attributes { get; init; }
    }
}
