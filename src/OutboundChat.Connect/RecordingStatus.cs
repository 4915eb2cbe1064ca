using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Whether a recording is still there.
/// </summary>
public class RecordingStatus : ConstantClass
{
    /// <summary>It is.</summary>
    public static readonly RecordingStatus AVAILABLE = new("AVAILABLE");

    /// <summary>It was deleted.</summary>
    public static readonly RecordingStatus DELETED = new("DELETED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public RecordingStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static RecordingStatus FindValue(string value) => FindValue<RecordingStatus>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator RecordingStatus(string value) => FindValue(value);
}
