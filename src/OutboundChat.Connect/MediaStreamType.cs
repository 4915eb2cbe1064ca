using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What was recorded.
/// </summary>
public class MediaStreamType : ConstantClass
{
    /// <summary>The sound.</summary>
    public static readonly MediaStreamType AUDIO = new("AUDIO");

    /// <summary>The picture.</summary>
    public static readonly MediaStreamType VIDEO = new("VIDEO");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public MediaStreamType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static MediaStreamType FindValue(string value) => FindValue<MediaStreamType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator MediaStreamType(string value) => FindValue(value);
}
