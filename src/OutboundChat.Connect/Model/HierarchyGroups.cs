namespace Amazon.Connect.Model;

/// <summary>The groups of the hierarchy that an agent belongs to, from the top down.</summary>
public class HierarchyGroups
{
    /// <summary>The group at level 1 of 5.</summary>
    public AgentHierarchyGroup Level1 { get; set; }

    /// <summary>The group at level 2 of 5.</summary>
    public AgentHierarchyGroup Level2 { get; set; }

    /// <summary>The group at level 3 of 5.</summary>
    public AgentHierarchyGroup Level3 { get; set; }

    /// <summary>The group at level 4 of 5.</summary>
    public AgentHierarchyGroup Level4 { get; set; }

    /// <summary>The group at level 5 of 5.</summary>
    public AgentHierarchyGroup Level5 { get; set; }
}
