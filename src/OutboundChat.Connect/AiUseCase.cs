using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What an AI agent takes part in a contact for.
/// </summary>
public class AiUseCase : ConstantClass
{
    /// <summary>It helps an agent.</summary>
    public static readonly AiUseCase AgentAssistance = new("AgentAssistance");

    /// <summary>It serves the customer itself.</summary>
    public static readonly AiUseCase SelfService = new("SelfService");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public AiUseCase(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static AiUseCase FindValue(string value) => FindValue<AiUseCase>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator AiUseCase(string value) => FindValue(value);
}
