using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>Where a contact comes from or goes to.</summary>
public class Endpoint
{
    /// <summary>What <see cref="Address"/> is. Optional in the service's model; a chat cannot be started without it.</summary>
    public EndpointType Type { get; set; }

    /// <summary>0 to 256 characters (the service's model): a phone number in E.164 or the ARN of one, as <see cref="Type"/> says.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string Address { get; set; }
}
