using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>How an outbound contact is brought to an agent.</summary>
public class OutboundStrategy
{
    /// <summary>Required: the kind of strategy.</summary>
    [AWSProperty(Required = true)]
    public OutboundStrategyType Type { get; set; }

    /// <summary>The settings of that strategy.</summary>
    public OutboundStrategyConfig Config { get; set; }
}
