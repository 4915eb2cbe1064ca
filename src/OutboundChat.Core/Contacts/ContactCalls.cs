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
    /// <exception cref="SetupException">Every other call would fail alike.</exception>
    /// <exception cref="OperationCanceledException"><see cref="Cancel"/> was called.</exception>
    public async Task<OutboundChatContact> DescribeAsync(string instanceId, string contactId, object? inputObject)
    {
        DescribeContactResponse response = await _describe.CallAsync(
            new DescribeContactRequest { InstanceId = instanceId, ContactId = contactId },
            (client, request, cancellation) => client.DescribeContactAsync(request, cancellation));
        return ToContact(response.Contact ?? new Contact(), instanceId, contactId, inputObject);
    }

    /// <summary>Ends a contact.</summary>
    /// <returns>Null where it was ended now; when it had ended, where it had ended before.</returns>
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
            // Which error the service has for a contact that has ended is not documented; when it ended is.
            if (await FindEndAsync(instanceId, contactId) is { } end)
            {
                return end;
            }

            throw;
        }
    }

    /// <summary>Cuts what is under way. Any thread may call it.</summary>
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
            // The refusal says more about what was asked for.
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
