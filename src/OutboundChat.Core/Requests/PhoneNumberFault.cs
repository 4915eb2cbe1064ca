namespace OutboundChat.Requests;

/// <summary>Why a text is not a phone number.</summary>
internal enum PhoneNumberFault
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

internal static class PhoneNumberFaults
{
    /// <param name="fault">The fault.</param>
    /// <param name="text">The text that has it.</param>
    /// <param name="callingCode">The default country calling code.</param>
    public static Notice Describe(this PhoneNumberFault fault, string text, string? callingCode) => fault switch
    {
        PhoneNumberFault.Scientific => Texts.DestinationScientific(text),
        PhoneNumberFault.Extension => Texts.DestinationExtension(text),
        PhoneNumberFault.SeveralNumbers => Texts.DestinationSeveralNumbers(text),
        PhoneNumberFault.WithoutCountry => Texts.DestinationWithoutCountry(text),
        PhoneNumberFault.Ambiguous => Texts.DestinationAmbiguous(text, callingCode ?? string.Empty),
        PhoneNumberFault.CallingCodeZero => Texts.DestinationCallingCodeZero(text),
        PhoneNumberFault.TrunkZero => Texts.DestinationTrunkZero(text),
        PhoneNumberFault.TooShort => Texts.DestinationTooShort(text),
        PhoneNumberFault.TooLong => Texts.DestinationTooLong(text),
        _ => Texts.DestinationNotANumber(text),
    };
}
