using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>Asks for what the service knows of a contact. It keeps contacts for 24 months from their start. Limits are the service model's.</summary>
public class DescribeContactRequest : AmazonConnectRequest
{
    /// <summary>Required, 1 to 100 characters: the identifier of the instance, which is the last part of its ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    public string InstanceId { get; set; }

    /// <summary>Required, 1 to 256 characters: the contact.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ContactId { get; set; }
}
