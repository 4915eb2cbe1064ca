namespace Amazon.Connect.Model;

/// <summary>When the customer's greeting was heard in an outbound call. Times are UTC.</summary>
public class CustomerVoiceActivity
{
    /// <summary>When it began.</summary>
    public DateTime? GreetingStartTimestamp { get; set; }

    /// <summary>When it ended.</summary>
    public DateTime? GreetingEndTimestamp { get; set; }
}
