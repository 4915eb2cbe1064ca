using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How a step of routing criteria stands.
/// </summary>
public class RoutingCriteriaStepStatus : ConstantClass
{
    /// <summary>An agent is looked for by it.</summary>
    public static readonly RoutingCriteriaStepStatus ACTIVE = new("ACTIVE");

    /// <summary>It has not begun.</summary>
    public static readonly RoutingCriteriaStepStatus INACTIVE = new("INACTIVE");

    /// <summary>An agent was found by it.</summary>
    public static readonly RoutingCriteriaStepStatus JOINED = new("JOINED");

    /// <summary>It is over.</summary>
    public static readonly RoutingCriteriaStepStatus EXPIRED = new("EXPIRED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public RoutingCriteriaStepStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static RoutingCriteriaStepStatus FindValue(string value) => FindValue<RoutingCriteriaStepStatus>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator RoutingCriteriaStepStatus(string value) => FindValue(value);
}
