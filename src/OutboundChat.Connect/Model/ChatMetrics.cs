namespace Amazon.Connect.Model;

/// <summary>How the participants of a chat answered each other.</summary>
public class ChatMetrics
{
    /// <summary>Of the whole contact.</summary>
    public ChatContactMetrics ChatContactMetrics { get; set; }

    /// <summary>Of the agent.</summary>
    public ParticipantMetrics AgentMetrics { get; set; }

    /// <summary>Of the customer.</summary>
    public ParticipantMetrics CustomerMetrics { get; set; }
}
