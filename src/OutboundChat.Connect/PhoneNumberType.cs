using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>
/// What kind of phone number it is.
/// </summary>
public class PhoneNumberType : ConstantClass
{
    /// <summary>Free for the caller.</summary>
    public static readonly PhoneNumberType TOLL_FREE = new("TOLL_FREE");

    /// <summary>An ordinary local number.</summary>
    public static readonly PhoneNumberType DID = new("DID");

    /// <summary>A freephone number that is the same in several countries.</summary>
    public static readonly PhoneNumberType UIFN = new("UIFN");

    /// <summary>One that is shared with others.</summary>
    public static readonly PhoneNumberType SHARED = new("SHARED");

    /// <summary>Free for the caller, from another provider.</summary>
    public static readonly PhoneNumberType THIRD_PARTY_TF = new("THIRD_PARTY_TF");

    /// <summary>An ordinary local number, from another provider.</summary>
    public static readonly PhoneNumberType THIRD_PARTY_DID = new("THIRD_PARTY_DID");

    /// <summary>A short code for messages.</summary>
    public static readonly PhoneNumberType SHORT_CODE = new("SHORT_CODE");

    /// <summary>Names a value that this version may not know yet; prefer the constants, or <see cref="FindValue"/>.</summary>
    public PhoneNumberType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, letter case apart, or a new value of that name; null for null.</summary>
    public static PhoneNumberType FindValue(string value) => FindValue<PhoneNumberType>(value);

    /// <inheritdoc cref="FindValue"/>
    public static implicit operator PhoneNumberType(string value) => FindValue(value);
}
