namespace Amazon.Connect.Model;

/// <summary>Settings of the strategy that asks the agent before the customer is called.</summary>
public class AgentFirst
{
    /// <summary>What the agent sees beforehand.</summary>
    public Preview Preview { get; set; }
}
