using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// A state of a participant.
/// </summary>
public class ParticipantState : ConstantClass
{
    /// <summary>Not connected yet.</summary>
    public static readonly ParticipantState INITIAL = new("INITIAL");

    /// <summary>Connected.</summary>
    public static readonly ParticipantState CONNECTED = new("CONNECTED");

    /// <summary>Not connected any more.</summary>
    public static readonly ParticipantState DISCONNECTED = new("DISCONNECTED");

    /// <summary>Never connected.</summary>
    public static readonly ParticipantState MISSED = new("MISSED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ParticipantState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ParticipantState FindValue(string value) => FindValue<ParticipantState>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ParticipantState(string value) => FindValue(value);
}
