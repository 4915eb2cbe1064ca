namespace Amazon.Connect.Model;

/// <summary>
/// A contact's session with the assistant. Collections are null when not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class WisdomInfo
{
    /// <summary>The session's ARN.</summary>
    public string SessionArn { get; set; }

    /// <summary>The AI agents that took part.</summary>
    public List<AiAgentInfo> AiAgents { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
