using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A contact by a quick connect. Limits are the service model's.</summary>
public class QuickConnectContactData
{
    /// <summary>1 to 256 characters: the contact.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ContactId { get; set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime? InitiationTimestamp { get; set; }

    /// <summary>The quick connect's identifier.</summary>
    public string QuickConnectId { get; set; }

    /// <summary>1 to 127 characters: the quick connect's name.</summary>
    [AWSProperty(Min = 1, Max = 127)]
    public string QuickConnectName { get; set; }

    /// <summary>What the quick connect leads to.</summary>
    public QuickConnectType QuickConnectType { get; set; }
}
