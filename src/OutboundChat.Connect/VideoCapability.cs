using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What a participant may do with video.
/// </summary>
public class VideoCapability : ConstantClass
{
    /// <summary>Show it.</summary>
    public static readonly VideoCapability SEND = new("SEND");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public VideoCapability(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static VideoCapability FindValue(string value) => FindValue<VideoCapability>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator VideoCapability(string value) => FindValue(value);
}
