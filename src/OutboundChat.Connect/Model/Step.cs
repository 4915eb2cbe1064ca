namespace Amazon.Connect.Model;

/// <summary>A step of routing criteria: whom to look for, and how long.</summary>
public class Step
{
    /// <summary>When the step is over.</summary>
    public Expiry Expiry { get; set; }

    /// <summary>Whom to look for.</summary>
    public Expression Expression { get; set; }

    /// <summary>How the step stands.</summary>
    public RoutingCriteriaStepStatus Status { get; set; }
}
