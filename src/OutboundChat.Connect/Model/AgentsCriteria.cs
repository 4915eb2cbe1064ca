namespace Amazon.Connect.Model;

/// <summary>
/// Agents who are preferred. They need the queue in their routing profile to be offered the contact. Collections are null when not set,
/// unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class AgentsCriteria
{
    /// <summary>The agents' user identifiers, each of at most 256 characters.</summary>
    public List<string> AgentIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
