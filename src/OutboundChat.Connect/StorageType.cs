using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Where recordings are kept.
/// </summary>
public class StorageType : ConstantClass
{
    /// <summary>Amazon S3.</summary>
    public static readonly StorageType S3 = new("S3");

    /// <summary>A Kinesis video stream.</summary>
    public static readonly StorageType KINESIS_VIDEO_STREAM = new("KINESIS_VIDEO_STREAM");

    /// <summary>A Kinesis data stream.</summary>
    public static readonly StorageType KINESIS_STREAM = new("KINESIS_STREAM");

    /// <summary>A Firehose stream.</summary>
    public static readonly StorageType KINESIS_FIREHOSE = new("KINESIS_FIREHOSE");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public StorageType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static StorageType FindValue(string value) => FindValue<StorageType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator StorageType(string value) => FindValue(value);
}
