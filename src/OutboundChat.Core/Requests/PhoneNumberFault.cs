namespace OutboundChat.Requests;

/// <summary>Why a text is no phone number.</summary>
public enum PhoneNumberFault
{
    None,

    /// <summary>Letters or signs that no phone number has, or no digit at all.</summary>
    NotANumber,

    /// <summary>A spreadsheet's notation for large numbers: digits are lost.</summary>
    Scientific,

    /// <summary>An extension, which no message can be sent to.</summary>
    Extension,

    /// <summary>More than one number in one cell.</summary>
    SeveralNumbers,

    /// <summary>Neither <c>+</c> nor 00, and no default calling code.</summary>
    WithoutCountry,

    /// <summary>It begins with the default calling code's digits: national or international, nobody can tell.</summary>
    Ambiguous,

    /// <summary>The calling code begins with 0.</summary>
    CallingCodeZero,

    /// <summary>After the calling code stands the zero that is dialled only inside the country.</summary>
    TrunkZero,

    TooShort,

    TooLong,
}
