using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A message template of a knowledge base and what to fill it with.</summary>
public class TemplatedMessageConfig
{
    /// <summary>Required, 1 to 500 characters (the service's model): the knowledge base's identifier or ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 500)]
    public string KnowledgeBaseId { get; set; }

    /// <summary>Required, 1 to 500 characters (the service's model): the template's identifier or ARN.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 500)]
    public string MessageTemplateId { get; set; }

    /// <summary>Required, even where the template has no placeholder (the service's model).</summary>
    [AWSProperty(Required = true)]
    public TemplateAttributes TemplateAttributes { get; set; }
}
