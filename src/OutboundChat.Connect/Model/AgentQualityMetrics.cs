namespace Amazon.Connect.Model;

/// <summary>How good the agent's media connection was.</summary>
public class AgentQualityMetrics
{
    /// <summary>The sound.</summary>
    public AudioQualityMetricsInfo Audio { get; set; }
}
