using Amazon.Connect.Model;
using OutboundChat.Aws;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Contacts;

/// <summary>Describes and ends contacts.</summary>
internal sealed class ContactCalls(AwsSession session, ChatRunOptions options) : IDisposable
{
    private readonly ServiceCalls _describe = new(session, ServiceOperation.DescribeContact, options);
    private readonly ServiceCalls _stop = new(session, ServiceOperation.StopContact, options);

    /// <exception cref="ServiceCallException">This call failed.</exception>
    /// <exception cref="SetupException">Every other call would fail the same way.</exception>
    /// <exception cref="OperationCanceledException"><see cref="Cancel"/> was called.</exception>
    public async Task<OutboundChatContact> DescribeAsync(string instanceId, string contactId, object? inputObject)
    {
        DescribeContactResponse response = await _describe.CallAsync(
            new DescribeContactRequest { InstanceId = instanceId, ContactId = contactId },
            (client, request, cancellation) => client.DescribeContactAsync(request, cancellation));
        return ToContact(response.Contact ?? new Contact(), instanceId, contactId, inputObject);
    }

    /// <summary>Ends a contact.</summary>
    /// <returns>Null if this call ended the contact; otherwise when it had already ended.</returns>
    /// <inheritdoc cref="DescribeAsync" path="/exception"/>
    public async Task<DateTime?> StopAsync(string instanceId, string contactId)
    {
        try
        {
            await _stop.CallAsync(
                new StopContactRequest { InstanceId = instanceId, ContactId = contactId },
                (client, request, cancellation) => client.StopContactAsync(request, cancellation));
            return null;
        }
        catch (ServiceCallException refusal) when (refusal.WasRefused && refusal.ErrorId != nameof(Texts.PermissionMissing))
        {
            // The service does not document its error for a contact that has ended, so the contact itself is checked.
            if (await FindEndAsync(instanceId, contactId) is { } end)
            {
                return end;
            }

            throw;
        }
    }

    /// <summary>Cancels calls in progress. Can be called from any thread.</summary>
    public void Cancel()
    {
        _describe.Stop();
        _stop.Stop();
    }

    public void Dispose()
    {
        _describe.Dispose();
        _stop.Dispose();
    }

    private async Task<DateTime?> FindEndAsync(string instanceId, string contactId)
    {
        try
        {
            return (await DescribeAsync(instanceId, contactId, null)).DisconnectTimestamp;
        }
        catch (ServiceCallException)
        {
            // The refusal is the more useful error.
            return null;
        }
    }

    private static OutboundChatContact ToContact(Contact contact, string instanceId, string contactId, object? inputObject)
    {
        string? subtype = contact.SegmentAttributes?.GetValueOrDefault(RequestRules.SubtypeKey)?.ValueString;
        return new OutboundChatContact
        {
            ContactId = contact.Id ?? contactId,
            InstanceId = instanceId,
            Channel = contact.Channel?.Value,
            Subtype = ChannelName.OfSubtype(subtype) ?? subtype,
            InitiationMethod = contact.InitiationMethod?.Value,
            InitiationTimestamp = contact.InitiationTimestamp,
            EnqueueTimestamp = contact.QueueInfo?.EnqueueTimestamp,
            ConnectedToAgentTimestamp = contact.AgentInfo?.ConnectedToAgentTimestamp,
            DisconnectTimestamp = contact.DisconnectTimestamp,
            DisconnectReason = contact.DisconnectReason,
            QueueId = contact.QueueInfo?.Id,
            AgentId = contact.AgentInfo?.Id,
            RelatedContactId = contact.RelatedContactId,
            CustomerEndpoint = contact.CustomerEndpoint,
            SystemEndpoint = contact.SystemEndpoint,
            Attributes = contact.Attributes ?? [],
            SegmentAttributes = contact.SegmentAttributes ?? [],
            InputObject = inputObject,
        };
    }
}
