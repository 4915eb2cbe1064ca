using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What a participant may do with a shared screen.
/// </summary>
public class ScreenShareCapability : ConstantClass
{
    /// <summary>Share their own.</summary>
    public static readonly ScreenShareCapability SEND = new("SEND");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ScreenShareCapability(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ScreenShareCapability FindValue(string value) => FindValue<ScreenShareCapability>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ScreenShareCapability(string value) => FindValue(value);
}
