using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How an agent's voice is enhanced.
/// </summary>
public class VoiceEnhancementMode : ConstantClass
{
    /// <summary>Other voices are removed too.</summary>
    public static readonly VoiceEnhancementMode VOICE_ISOLATION = new("VOICE_ISOLATION");

    /// <summary>Noise is removed.</summary>
    public static readonly VoiceEnhancementMode NOISE_SUPPRESSION = new("NOISE_SUPPRESSION");

    /// <summary>Nothing is done.</summary>
    public static readonly VoiceEnhancementMode NONE = new("NONE");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public VoiceEnhancementMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static VoiceEnhancementMode FindValue(string value) => FindValue<VoiceEnhancementMode>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator VoiceEnhancementMode(string value) => FindValue(value);
}
