namespace Amazon.Connect.Model;

/// <summary>The queue that a contact waits or waited in.</summary>
public class QueueInfo
{
    /// <summary>The queue's identifier.</summary>
    public string Id { get; set; }

    /// <summary>When the contact was put into the queue, in UTC.</summary>
    public DateTime? EnqueueTimestamp { get; set; }
}
