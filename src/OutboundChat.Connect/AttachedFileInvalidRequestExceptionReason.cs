using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Why a file to be attached was refused.
/// </summary>
public class AttachedFileInvalidRequestExceptionReason : ConstantClass
{
    /// <summary>The name of the file is not accepted.</summary>
    public static readonly AttachedFileInvalidRequestExceptionReason INVALID_FILE_NAME = new("INVALID_FILE_NAME");

    /// <summary>The file is too large.</summary>
    public static readonly AttachedFileInvalidRequestExceptionReason INVALID_FILE_SIZE = new("INVALID_FILE_SIZE");

    /// <summary>Files of this type are not accepted.</summary>
    public static readonly AttachedFileInvalidRequestExceptionReason INVALID_FILE_TYPE = new("INVALID_FILE_TYPE");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public AttachedFileInvalidRequestExceptionReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static AttachedFileInvalidRequestExceptionReason FindValue(string value) => FindValue<AttachedFileInvalidRequestExceptionReason>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator AttachedFileInvalidRequestExceptionReason(string value) => FindValue(value);
}
