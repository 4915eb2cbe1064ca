using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>An AI agent that took part in a contact. Limits are the service model's.</summary>
public class AiAgentInfo
{
    /// <summary>What it was there for.</summary>
    public AiUseCase AiUseCase { get; set; }

    /// <summary>0 to 128 characters: the AI agent's identifier and version.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string AiAgentVersionId { get; set; }

    /// <summary>Whether it handed the contact on to a person.</summary>
    public bool? AiAgentEscalated { get; set; }
}
