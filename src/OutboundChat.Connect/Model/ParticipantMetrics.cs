using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>Counts and times of one participant of a chat. Limits are the service model's.</summary>
public class ParticipantMetrics
{
    /// <summary>1 to 256 characters: the participant's identifier.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ParticipantId { get; set; }

    /// <summary>Which side the participant is on.</summary>
    public ParticipantType ParticipantType { get; set; }

    /// <summary>Whether the participant abandoned the chat.</summary>
    public bool? ConversationAbandon { get; set; }

    /// <summary>How many messages the participant sent.</summary>
    public int? MessagesSent { get; set; }

    /// <summary>How often the participant answered.</summary>
    public int? NumResponses { get; set; }

    /// <summary>How many characters the participant wrote.</summary>
    public int? MessageLengthInChars { get; set; }

    /// <summary>0 or more: how long the answers took in all, in milliseconds.</summary>
    [AWSProperty(Min = 0)]
    public long? TotalResponseTimeInMillis { get; set; }

    /// <summary>0 or more: how long the slowest answer took, in milliseconds.</summary>
    [AWSProperty(Min = 0)]
    public long? MaxResponseTimeInMillis { get; set; }

    /// <summary>When the participant's last message came, in UTC.</summary>
    public DateTime? LastMessageTimestamp { get; set; }
}
