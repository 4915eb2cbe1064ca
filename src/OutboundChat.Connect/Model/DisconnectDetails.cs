using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>What may have gone wrong when a call ended. Limits are the service model's.</summary>
public class DisconnectDetails
{
    /// <summary>0 to 128 characters: the trouble; null where none was found.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string PotentialDisconnectIssue { get; set; }
}
