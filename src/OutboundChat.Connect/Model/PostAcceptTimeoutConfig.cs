using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The time an agent has after accepting a contact. Limits are the service model's.</summary>
public class PostAcceptTimeoutConfig
{
    /// <summary>Required, 0 or more: the time, in seconds.</summary>
    [AWSProperty(Required = true, Min = 0)]
    public int? DurationInSeconds { get; set; }
}
