namespace Amazon.Connect.Model;

/// <summary>Which agents a condition asks for.</summary>
public class MatchCriteria
{
    /// <summary>The agents.</summary>
    public AgentsCriteria AgentsCriteria { get; set; }
}
