using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>The template that a task was made from. Limits are the service model's.</summary>
public class TaskTemplateInfoV2
{
    /// <summary>The template's ARN.</summary>
    public string Arn { get; set; }

    /// <summary>1 to 100 characters: the template's name.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string Name { get; set; }
}
