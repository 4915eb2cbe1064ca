using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A recording or a transcript. Times are UTC. Limits are the service model's.</summary>
public class RecordingInfo
{
    /// <summary>What kind of store it is in.</summary>
    public StorageType StorageType { get; set; }

    /// <summary>0 to 1,024 characters: where it is in Amazon S3.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string Location { get; set; }

    /// <summary>Which stream was recorded.</summary>
    public MediaStreamType MediaStreamType { get; set; }

    /// <summary>Whose side was recorded.</summary>
    public ParticipantType ParticipantType { get; set; }

    /// <summary>0 to 128 characters: the fragment of the Kinesis video stream that the customer's sound begins in.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string FragmentStartNumber { get; set; }

    /// <summary>0 to 128 characters: the fragment of the Kinesis video stream that the customer's sound ends in.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string FragmentStopNumber { get; set; }

    /// <summary>When the last leg of the recording began.</summary>
    public DateTime? StartTimestamp { get; set; }

    /// <summary>When the last leg of the recording ended.</summary>
    public DateTime? StopTimestamp { get; set; }

    /// <summary>Whether it is still there.</summary>
    public RecordingStatus Status { get; set; }

    /// <summary>Why it was deleted, where it was.</summary>
    public string DeletionReason { get; set; }

    /// <summary>0 to 1,024 characters: where the transcript from before message processing is in Amazon S3.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string UnprocessedTranscriptLocation { get; set; }
}
