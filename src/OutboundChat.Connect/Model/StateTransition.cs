namespace Amazon.Connect.Model;

/// <summary>A state of a supervisor, from when to when. Times are UTC.</summary>
public class StateTransition
{
    /// <summary>The state.</summary>
    public ParticipantState State { get; set; }

    /// <summary>When it began.</summary>
    public DateTime? StateStartTimestamp { get; set; }

    /// <summary>When it ended.</summary>
    public DateTime? StateEndTimestamp { get; set; }
}
