using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How an instance stands.
/// </summary>
public class InstanceStatus : ConstantClass
{
    /// <summary>It is being created.</summary>
    public static readonly InstanceStatus CREATION_IN_PROGRESS = new("CREATION_IN_PROGRESS");

    /// <summary>It can be used.</summary>
    public static readonly InstanceStatus ACTIVE = new("ACTIVE");

    /// <summary>It could not be created.</summary>
    public static readonly InstanceStatus CREATION_FAILED = new("CREATION_FAILED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public InstanceStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static InstanceStatus FindValue(string value) => FindValue<InstanceStatus>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator InstanceStatus(string value) => FindValue(value);
}
