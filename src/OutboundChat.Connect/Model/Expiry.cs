namespace Amazon.Connect.Model;

/// <summary>When a step of routing criteria is over.</summary>
public class Expiry
{
    /// <summary>How long the step lasts, in seconds.</summary>
    public int? DurationInSeconds { get; set; }

    /// <summary>When the step is over, in UTC.</summary>
    public DateTime? ExpiryTimestamp { get; set; }
}
