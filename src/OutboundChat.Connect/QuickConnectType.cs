using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What a quick connect leads to.
/// </summary>
public class QuickConnectType : ConstantClass
{
    /// <summary>An agent.</summary>
    public static readonly QuickConnectType USER = new("USER");

    /// <summary>A queue.</summary>
    public static readonly QuickConnectType QUEUE = new("QUEUE");

    /// <summary>A phone number.</summary>
    public static readonly QuickConnectType PHONE_NUMBER = new("PHONE_NUMBER");

    /// <summary>A flow.</summary>
    public static readonly QuickConnectType FLOW = new("FLOW");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public QuickConnectType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static QuickConnectType FindValue(string value) => FindValue<QuickConnectType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator QuickConnectType(string value) => FindValue(value);
}
