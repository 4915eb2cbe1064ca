using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Which side a participant is on.
/// </summary>
public class ParticipantType : ConstantClass
{
    /// <summary>All sides together.</summary>
    public static readonly ParticipantType ALL = new("ALL");

    /// <summary>The supervisor.</summary>
    public static readonly ParticipantType MANAGER = new("MANAGER");

    /// <summary>The agent.</summary>
    public static readonly ParticipantType AGENT = new("AGENT");

    /// <summary>The customer.</summary>
    public static readonly ParticipantType CUSTOMER = new("CUSTOMER");

    /// <summary>Someone else.</summary>
    public static readonly ParticipantType THIRDPARTY = new("THIRDPARTY");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ParticipantType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ParticipantType FindValue(string value) => FindValue<ParticipantType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ParticipantType(string value) => FindValue(value);
}
