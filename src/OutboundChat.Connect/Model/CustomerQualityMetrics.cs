namespace Amazon.Connect.Model;

/// <summary>How good the customer's media connection was.</summary>
public class CustomerQualityMetrics
{
    /// <summary>The sound.</summary>
    public AudioQualityMetricsInfo Audio { get; set; }
}
