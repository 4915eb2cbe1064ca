using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>Counts and times of a whole chat. Limits are the service model's.</summary>
public class ChatContactMetrics
{
    /// <summary>Whether more than two parties, or a supervisor's barging in, were enabled.</summary>
    public bool? MultiParty { get; set; }

    /// <summary>How many messages there were.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>How many of the messages came from bots or were automatic.</summary>
    public int? TotalBotMessages { get; set; }

    /// <summary>How many characters bots and automatic messages wrote.</summary>
    public int? TotalBotMessageLengthInChars { get; set; }

    /// <summary>0 or more: how long after the customer's last message the contact ended, in milliseconds.</summary>
    [AWSProperty(Min = 0)]
    public long? ConversationCloseTimeInMillis { get; set; }

    /// <summary>How often the word passed between the customer and the others.</summary>
    public int? ConversationTurnCount { get; set; }

    /// <summary>When the agent first answered, in UTC.</summary>
    public DateTime? AgentFirstResponseTimestamp { get; set; }

    /// <summary>0 or more: how long the agent took to answer first, in milliseconds.</summary>
    [AWSProperty(Min = 0)]
    public long? AgentFirstResponseTimeInMillis { get; set; }
}
