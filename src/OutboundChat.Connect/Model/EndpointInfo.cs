using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>One side of a contact. Limits are the service model's.</summary>
public class EndpointInfo
{
    /// <summary>What <see cref="Address"/> is.</summary>
    public EndpointType Type { get; set; }

    /// <summary>0 to 256 characters: the address, such as a phone number in E.164.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string Address { get; set; }

    /// <summary>0 to 256 characters: the name to show.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string DisplayName { get; set; }
}
