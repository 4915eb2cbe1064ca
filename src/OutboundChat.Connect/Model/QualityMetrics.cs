namespace Amazon.Connect.Model;

/// <summary>How good the media connections of both sides were.</summary>
public class QualityMetrics
{
    /// <summary>The agent's.</summary>
    public AgentQualityMetrics Agent { get; set; }

    /// <summary>The customer's.</summary>
    public CustomerQualityMetrics Customer { get; set; }
}
