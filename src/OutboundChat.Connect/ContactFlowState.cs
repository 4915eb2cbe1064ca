using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Whether a flow is in use.
/// </summary>
public class ContactFlowState : ConstantClass
{
    /// <summary>It is.</summary>
    public static readonly ContactFlowState ACTIVE = new("ACTIVE");

    /// <summary>It was archived.</summary>
    public static readonly ContactFlowState ARCHIVED = new("ARCHIVED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ContactFlowState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ContactFlowState FindValue(string value) => FindValue<ContactFlowState>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ContactFlowState(string value) => FindValue(value);
}
