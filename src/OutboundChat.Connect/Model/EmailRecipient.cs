using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A recipient of an e-mail. Limits are the service model's.</summary>
public class EmailRecipient
{
    /// <summary>0 to 256 characters: the e-mail address.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string Address { get; set; }

    /// <summary>0 to 256 characters: the name to show.</summary>
    [AWSProperty(Min = 0, Max = 256)]
    public string DisplayName { get; set; }
}
