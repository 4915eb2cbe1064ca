using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Simulation;

/// <summary>Starting, describing and stopping chats.</summary>
internal sealed class ContactOperations(ContactStore contacts, TimeProvider time)
{
    /// <summary>The reason that the administrator guide lists for chats that StopContact ended.</summary>
    private const string Stopped = "API";

    public IReadOnlyList<SimulatedOperation> All =>
    [
        new("StartOutboundChatContact", "PUT", "/contact/outbound-chat", Start),
        new("StopContact", "POST", "/contact/stop", Stop),
        new("DescribeContact", "GET", "/contacts/{InstanceId}/{ContactId}", Describe),
    ];

    /// <summary>Accepts any well-formed instance, flow and source except <see cref="SimulatedAccount.UnknownId"/>.</summary>
    private byte[] Start(SimulatedCall call)
    {
        StartOutboundChatContactRequest request = call.Read<StartOutboundChatContactRequest>();
        call.Record.ClientToken = request.ClientToken;
        call.Record.Destination = request.DestinationEndpoint?.Address;
        if (RequestRules.Check(request) is [var problem, ..])
        {
            throw ServiceException.InvalidRequest($"{problem.Member}: {problem.Text}");
        }

        foreach (string id in new[] { request.InstanceId, request.ContactFlowId, request.SourceEndpoint.Address })
        {
            if (id.EndsWith(SimulatedAccount.UnknownId, StringComparison.Ordinal))
            {
                throw ServiceException.ResourceNotFound(id);
            }
        }

        if (SimulatedAccount.FlowsOf(request.InstanceId).Any(flow => flow.Id == request.ContactFlowId && flow.Status == "SAVED"))
        {
            throw new ServiceException(404, "ResourceNotFoundException", SimulationTexts.FlowUnpublished(request.ContactFlowId));
        }

        call.Record.ContactId = contacts.GetOrStart(request).ContactId;
        return ServiceJson.Write(new { call.Record.ContactId });
    }

    /// <summary>
    /// The service does not document its error for a missing parameter; here it is InvalidParameterException. A contact of another instance
    /// is not found.
    /// </summary>
    private byte[] Stop(SimulatedCall call)
    {
        StopContactRequest request = call.Read<StopContactRequest>();
        string instanceId = SimulatedCall.InstanceId(request.InstanceId);
        string contactId = call.Record.ContactId = SimulatedCall.ContactId(request.ContactId);
        return contacts.Stop(instanceId, contactId)
            ? []
            : throw new ServiceException(410, "ContactNotFoundException", SimulationTexts.ResourceUnknown(contactId));
    }

    /// <summary>Describes a chat as the service would if no agent has answered it.</summary>
    private byte[] Describe(SimulatedCall call)
    {
        string instanceId = SimulatedCall.InstanceId(call.Labels["InstanceId"]);
        string contactId = call.Record.ContactId = SimulatedCall.ContactId(call.Labels["ContactId"]);
        SimulatedContact contact = contacts.Find(instanceId, contactId) ?? throw ServiceException.ResourceNotFound(contactId);
        StartOutboundChatContactRequest request = contact.Request;
        DateTimeOffset? ended = contact.IsOpen(time.GetUtcNow()) ? null : contact.Stopped ?? contact.Ends;
        return ServiceJson.Write(new
        {
            Contact = new
            {
                Arn = call.Arn.Contact(instanceId, contactId),
                Id = contactId,
                ContactAssociationId = contactId,
                InitiationMethod = "API",
                Channel = "CHAT",
                InitiationTimestamp = ServiceJson.Time(contact.Started),
                DisconnectTimestamp = ended is { } end ? ServiceJson.Time(end) : (decimal?)null,
                LastUpdateTimestamp = ServiceJson.Time(ended ?? contact.Started),
                request.RelatedContactId,
                CustomerEndpoint = new
                {
                    request.DestinationEndpoint.Type,
                    request.DestinationEndpoint.Address,
                    request.ParticipantDetails?.DisplayName,
                },
                SystemEndpoint = new { request.SourceEndpoint.Type, request.SourceEndpoint.Address },
                request.SegmentAttributes,
                DisconnectReason = ended is null ? null : contact.Stopped is null ? contact.EndReason : Stopped,
                request.Attributes,
            },
        });
    }
}
