using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// Where an instance's users come from.
/// </summary>
public class DirectoryType : ConstantClass
{
    /// <summary>Another identity provider, by SAML.</summary>
    public static readonly DirectoryType SAML = new("SAML");

    /// <summary>The instance itself.</summary>
    public static readonly DirectoryType CONNECT_MANAGED = new("CONNECT_MANAGED");

    /// <summary>A directory of the account's own.</summary>
    public static readonly DirectoryType EXISTING_DIRECTORY = new("EXISTING_DIRECTORY");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public DirectoryType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static DirectoryType FindValue(string value) => FindValue<DirectoryType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator DirectoryType(string value) => FindValue(value);
}
