namespace Amazon.Connect.Model;

/// <summary>The settings of a strategy for outbound contacts.</summary>
public class OutboundStrategyConfig
{
    /// <summary>For the strategy that asks the agent first.</summary>
    public AgentFirst AgentFirst { get; set; }
}
