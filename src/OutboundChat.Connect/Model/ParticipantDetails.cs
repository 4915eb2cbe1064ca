using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The customer, as the agent sees them.</summary>
public class ParticipantDetails
{
    /// <summary>Required, 1 to 256 characters (the service's model).</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string DisplayName { get; set; }
}
