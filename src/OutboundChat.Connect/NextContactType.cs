using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What kind of contact follows another.
/// </summary>
public class NextContactType : ConstantClass
{
    /// <summary>One by a quick connect.</summary>
    public static readonly NextContactType QUICK_CONNECT = new("QUICK_CONNECT");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public NextContactType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static NextContactType FindValue(string value) => FindValue<NextContactType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator NextContactType(string value) => FindValue(value);
}
