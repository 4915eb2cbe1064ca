using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What a contact came by.
/// </summary>
public class Channel : ConstantClass
{
    /// <summary>A call.</summary>
    public static readonly Channel VOICE = new("VOICE");

    /// <summary>A chat, SMS and WhatsApp included.</summary>
    public static readonly Channel CHAT = new("CHAT");

    /// <summary>A task.</summary>
    public static readonly Channel TASK = new("TASK");

    /// <summary>An e-mail.</summary>
    public static readonly Channel EMAIL = new("EMAIL");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public Channel(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static Channel FindValue(string value) => FindValue<Channel>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator Channel(string value) => FindValue(value);
}
