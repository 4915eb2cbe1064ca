using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tool.Simulation;

/// <summary>StartOutboundChatContact: what the rules reject, the service rejects.</summary>
internal sealed class StartOutboundChatContactOperation(ContactStore contacts, TokenBucket quota) : Operation("PUT", "/contact/outbound-chat", quota)
{
    public override byte[] Invoke(OperationInput input, RequestRecord record)
    {
        StartOutboundChatContactRequest request = StartOutboundChatContactReader.Read(input.Body);
        record.ClientToken = request.ClientToken;
        record.Destination = request.DestinationEndpoint?.Address;
        if (RequestRules.Check(request) is [var problem, ..])
        {
            throw ServiceException.InvalidRequest(problem.ToString());
        }

        foreach (string id in new[] { request.InstanceId, request.ContactFlowId, request.SourceEndpoint.Address })
        {
            if (id.EndsWith(SimulatorOptions.UnknownId, StringComparison.Ordinal))
            {
                throw ServiceException.ResourceNotFound(Texts.SimulatorResourceUnknown(id));
            }
        }

        SimulatedFlow? flow = SimulatedAccount.Find(request.InstanceId)?.Flows.FirstOrDefault(flow => flow.Id == request.ContactFlowId);
        if (flow?.Status == ContactFlowStatus.SAVED)
        {
            throw ServiceException.ResourceNotFound(Texts.SimulatorFlowUnpublished(flow.Name));
        }

        record.ContactId = contacts.GetOrStart(request).ContactId;
        return ToJson(new StartOutboundChatContactAnswer(record.ContactId));
    }

    private sealed record StartOutboundChatContactAnswer(string ContactId);
}
