using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// Ends a contact. Chats can be ended in any state; voice contacts not if they came by a transfer, a disconnect flow, monitoring or an
/// external dialler. Limits are the service model's.
/// </summary>
public class StopContactRequest : AmazonConnectRequest
{
    /// <summary>Required, 1 to 256 characters: the contact to end.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ContactId { get; set; }

    /// <summary>Required, 1 to 100 characters: the identifier of the instance, which is the last part of its ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>Why the contact ends. The service takes it from outbound campaigns only.</summary>
    public DisconnectReason DisconnectReason { get; set; }
}
