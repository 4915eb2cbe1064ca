using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>
/// What an agent can do with a contact that is shown beforehand. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class Preview
{
    /// <summary>Required: how long the agent has.</summary>
    [AWSProperty(Required = true)]
    public PostAcceptTimeoutConfig PostAcceptTimeoutConfig { get; set; }

    /// <summary>Required: what the agent may do.</summary>
    [AWSProperty(Required = true)]
    public List<string> AllowedUserActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
