using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// How an evaluation stands.
/// </summary>
public class Status : ConstantClass
{
    /// <summary>It was submitted.</summary>
    public static readonly Status COMPLETE = new("COMPLETE");

    /// <summary>It was begun.</summary>
    public static readonly Status IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>It was deleted.</summary>
    public static readonly Status DELETED = new("DELETED");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public Status(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static Status FindValue(string value) => FindValue<Status>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator Status(string value) => FindValue(value);
}
