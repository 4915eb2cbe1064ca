using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Whether a flow was published.
/// </summary>
public class ContactFlowStatus : ConstantClass
{
    /// <summary>It was.</summary>
    public static readonly ContactFlowStatus PUBLISHED = new("PUBLISHED");

    /// <summary>It was saved only.</summary>
    public static readonly ContactFlowStatus SAVED = new("SAVED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public ContactFlowStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static ContactFlowStatus FindValue(string value) => FindValue<ContactFlowStatus>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator ContactFlowStatus(string value) => FindValue(value);
}
