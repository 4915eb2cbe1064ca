using System.Text.Json;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tool.Simulation;

/// <summary>StartOutboundChatContact: what the rules reject, the service rejects.</summary>
internal sealed class StartOutboundChatContactOperation(ContactStore contacts, TokenBucket quota) : Operation("PUT", "/contact/outbound-chat", quota)
{
    public override byte[] Invoke(ReadOnlyMemory<byte> body, RequestRecord record)
    {
        StartOutboundChatContactRequest request = StartOutboundChatContactReader.Read(body);
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
                throw new ServiceException(404, "ResourceNotFoundException", Texts.SimulatorResourceUnknown(id));
            }
        }

        record.ContactId = contacts.GetOrStart(request).ContactId;
        return JsonSerializer.SerializeToUtf8Bytes(new StartOutboundChatContactAnswer(record.ContactId));
    }

    private sealed record StartOutboundChatContactAnswer(string ContactId);
}
