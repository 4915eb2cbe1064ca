using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The name and description of a task. Limits are the service model's.</summary>
public class ContactDetails
{
    /// <summary>0 to 1,024 characters: the name.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Name { get; set; }

    /// <summary>0 to 1,024 characters: the description.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Description { get; set; }
}
