using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What an agent may do with a contact that is shown beforehand.
/// </summary>
public class AllowedUserAction : ConstantClass
{
    /// <summary>Call the customer.</summary>
    public static readonly AllowedUserAction CALL = new("CALL");

    /// <summary>Put the contact aside.</summary>
    public static readonly AllowedUserAction DISCARD = new("DISCARD");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public AllowedUserAction(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static AllowedUserAction FindValue(string value) => FindValue<AllowedUserAction>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator AllowedUserAction(string value) => FindValue(value);
}
