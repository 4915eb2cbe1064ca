namespace Amazon.Connect.Model;

/// <summary>A group of the hierarchy of agents.</summary>
public class AgentHierarchyGroup
{
    /// <summary>The group's ARN.</summary>
    public string Arn { get; set; }
}
