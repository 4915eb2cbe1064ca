using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>
/// StopContact. Which error the service has for a parameter that is missing is not documented; here it is InvalidParameterException, and a
/// contact of another instance is one that does not exist.
/// </summary>
internal sealed class StopContactOperation(ContactStore contacts, TokenBucket quota) : Operation("POST", "/contact/stop", quota)
{
    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        StopContactRequest request = JsonBody.Read(input.Body, Read);
        string instanceId = ParameterRules.Identifier(request.InstanceId, nameof(request.InstanceId), ParameterRules.MaxInstanceId, ServiceException.InvalidParameter);
        string contactId = ParameterRules.Identifier(request.ContactId, nameof(request.ContactId), ParameterRules.MaxContactId, ServiceException.InvalidParameter);
        if (request.DisconnectReason is not null)
        {
            throw ServiceException.InvalidRequest(Texts.SimulatorDisconnectReasonGiven());
        }

        record.ContactId = contactId;
        return contacts.Stop(instanceId, contactId) ? [] : throw ServiceException.ContactNotFound(Texts.SimulatorResourceUnknown(contactId));
    }

    private static StopContactRequest Read(JsonNode body)
    {
        StopContactRequest request = new();
        foreach (JsonNode member in body.Members())
        {
            switch (member.Name)
            {
                case nameof(request.ContactId): request.ContactId = member.Text(); break;
                case nameof(request.InstanceId): request.InstanceId = member.Text(); break;
                case nameof(request.DisconnectReason): request.DisconnectReason = ReadReason(member); break;
                default: throw member.Unknown();
            }
        }

        return request;
    }

    private static DisconnectReason ReadReason(JsonNode node)
    {
        DisconnectReason reason = new();
        foreach (JsonNode member in node.Members())
        {
            reason.Code = member.Name == nameof(reason.Code) ? member.Text() : throw member.Unknown();
        }

        return reason;
    }
}
