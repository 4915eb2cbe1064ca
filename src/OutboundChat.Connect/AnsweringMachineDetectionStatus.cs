using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Who or what answered a campaign's call.
/// </summary>
public class AnsweringMachineDetectionStatus : ConstantClass
{
    /// <summary>Someone, with detection turned off.</summary>
    public static readonly AnsweringMachineDetectionStatus ANSWERED = new("ANSWERED");

    /// <summary>It could not be told.</summary>
    public static readonly AnsweringMachineDetectionStatus UNDETECTED = new("UNDETECTED");

    /// <summary>The detection failed.</summary>
    public static readonly AnsweringMachineDetectionStatus ERROR = new("ERROR");

    /// <summary>A person.</summary>
    public static readonly AnsweringMachineDetectionStatus HUMAN_ANSWERED = new("HUMAN_ANSWERED");

    /// <summary>The network's tone for a call that cannot be put through.</summary>
    public static readonly AnsweringMachineDetectionStatus SIT_TONE_DETECTED = new("SIT_TONE_DETECTED");

    /// <summary>The network's tone for a busy line.</summary>
    public static readonly AnsweringMachineDetectionStatus SIT_TONE_BUSY = new("SIT_TONE_BUSY");

    /// <summary>The network's tone for a number that does not exist.</summary>
    public static readonly AnsweringMachineDetectionStatus SIT_TONE_INVALID_NUMBER = new("SIT_TONE_INVALID_NUMBER");

    /// <summary>A fax machine.</summary>
    public static readonly AnsweringMachineDetectionStatus FAX_MACHINE_DETECTED = new("FAX_MACHINE_DETECTED");

    /// <summary>A voicemail box, with a beep.</summary>
    public static readonly AnsweringMachineDetectionStatus VOICEMAIL_BEEP = new("VOICEMAIL_BEEP");

    /// <summary>A voicemail box, without a beep.</summary>
    public static readonly AnsweringMachineDetectionStatus VOICEMAIL_NO_BEEP = new("VOICEMAIL_NO_BEEP");

    /// <summary>Something that could not be told apart.</summary>
    public static readonly AnsweringMachineDetectionStatus AMD_UNRESOLVED = new("AMD_UNRESOLVED");

    /// <summary>Nobody: it rang on.</summary>
    public static readonly AnsweringMachineDetectionStatus AMD_UNANSWERED = new("AMD_UNANSWERED");

    /// <summary>The detection failed after the call was connected.</summary>
    public static readonly AnsweringMachineDetectionStatus AMD_ERROR = new("AMD_ERROR");

    /// <summary>The call ended before detection began.</summary>
    public static readonly AnsweringMachineDetectionStatus AMD_NOT_APPLICABLE = new("AMD_NOT_APPLICABLE");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public AnsweringMachineDetectionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static AnsweringMachineDetectionStatus FindValue(string value) => FindValue<AnsweringMachineDetectionStatus>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator AnsweringMachineDetectionStatus(string value) => FindValue(value);
}
