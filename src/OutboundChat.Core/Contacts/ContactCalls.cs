using Amazon.Connect.Model;
using OutboundChat.Aws;
using OutboundChat.Sending;

namespace OutboundChat.Contacts;

/// <summary>Describes and ends contacts.</summary>
internal sealed class ContactCalls(AwsSession session, ChatRunOptions options) : IDisposable
{
    private readonly ServiceCalls _describe = new(session, ServiceOperation.DescribeContact, options);
    private readonly ServiceCalls _stop = new(session, ServiceOperation.StopContact, options);

    /// <exception cref="ServiceCallException">This call failed.</exception>
    /// <exception cref="SetupException">No other call could fare better.</exception>
    /// <exception cref="OperationCanceledException"><see cref="Cancel"/> was called.</exception>
    public async Task<OutboundChatContact> DescribeAsync(string instanceId, string contactId, object? inputObject)
    {
        DescribeContactResponse response = await _describe.CallAsync((client, cancellation) =>
            client.DescribeContactAsync(new DescribeContactRequest { InstanceId = instanceId, ContactId = contactId }, cancellation)).ConfigureAwait(false);
        return OutboundChatContact.Create(response.Contact ?? new Contact(), instanceId, contactId, inputObject);
    }

    /// <summary>Ends a contact.</summary>
    /// <returns>Null where it was ended now; when it had ended, where it had ended before.</returns>
    /// <inheritdoc cref="DescribeAsync" path="/exception"/>
    public async Task<DateTime?> StopAsync(string instanceId, string contactId)
    {
        try
        {
            await _stop.CallAsync((client, cancellation) =>
                client.StopContactAsync(new StopContactRequest { InstanceId = instanceId, ContactId = contactId }, cancellation)).ConfigureAwait(false);
            return null;
        }
        catch (ServiceCallException refusal) when (refusal.WasRefused && refusal.ErrorId != nameof(Texts.PermissionMissing))
        {
            // Which error the service has for a contact that has ended is not documented; when it ended is.
            if (await FindEndAsync(instanceId, contactId).ConfigureAwait(false) is { } end)
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
            return (await DescribeAsync(instanceId, contactId, null).ConfigureAwait(false)).DisconnectTimestamp;
        }
        catch (ServiceCallException)
        {
            // The refusal says more about what was asked for.
            return null;
        }
    }
}
