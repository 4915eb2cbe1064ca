using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How outbound contacts are brought to agents.
/// </summary>
public class OutboundStrategyType : ConstantClass
{
    /// <summary>The agent is asked before the customer is called.</summary>
    public static readonly OutboundStrategyType AGENT_FIRST = new("AGENT_FIRST");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public OutboundStrategyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static OutboundStrategyType FindValue(string value) => FindValue<OutboundStrategyType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator OutboundStrategyType(string value) => FindValue(value);
}
