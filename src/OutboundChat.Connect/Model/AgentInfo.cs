using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// The agent who accepted a contact. Times are UTC, durations whole seconds. Limits are the service model's. Collections are null when
/// not set, unless <see cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class AgentInfo
{
    /// <summary>1 to 256 characters: the agent's identifier.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string Id { get; set; }

    /// <summary>When the agent accepted.</summary>
    public DateTime? AcceptedByAgentTimestamp { get; set; }

    /// <summary>When the agent finished the preview.</summary>
    public DateTime? PreviewEndTimestamp { get; set; }

    /// <summary>When the agent was connected.</summary>
    public DateTime? ConnectedToAgentTimestamp { get; set; }

    /// <summary>0 or more: how long the agent paused the contact.</summary>
    [AWSProperty(Min = 0)]
    public int? AgentPauseDurationInSeconds { get; set; }

    /// <summary>Where the agent stands in the hierarchy.</summary>
    public HierarchyGroups HierarchyGroups { get; set; }

    /// <summary>The agent's device.</summary>
    public DeviceInfo DeviceInfo { get; set; }

    /// <summary>The agent's video and screen sharing.</summary>
    public ParticipantCapabilities Capabilities { get; set; }

    /// <summary>0 or more: how long the after-contact work took.</summary>
    [AWSProperty(Min = 0)]
    public int? AfterContactWorkDuration { get; set; }

    /// <summary>When the after-contact work began.</summary>
    public DateTime? AfterContactWorkStartTimestamp { get; set; }

    /// <summary>When the after-contact work ended.</summary>
    public DateTime? AfterContactWorkEndTimestamp { get; set; }

    /// <summary>0 or more: how long the agent put the customer on hold.</summary>
    [AWSProperty(Min = 0)]
    public int? AgentInitiatedHoldDuration { get; set; }

    /// <summary>The states that a supervisor went through.</summary>
    public List<StateTransition> StateTransitions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>How the agent's voice was enhanced when the call ended; null where no such mode was in effect.</summary>
    public VoiceEnhancementMode VoiceEnhancementMode { get; set; }
}
