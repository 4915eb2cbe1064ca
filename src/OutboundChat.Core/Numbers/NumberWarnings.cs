using PhoneNumbers;

namespace OutboundChat.Numbers;

/// <summary>Warnings about numbers that probably can't receive messages, and the names of number types.</summary>
internal static class NumberWarnings
{
    /// <returns>Null if there is no warning.</returns>
    public static Notice? Of(PhoneNumberReading number) => number.Type switch
    {
        PhoneNumberType.FIXED_LINE => Texts.NumberIsLandline(number.E164),
        PhoneNumberType.TOLL_FREE => Texts.NumberIsTollFree(number.E164),
        PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST => Texts.NumberIsPremiumRate(number.E164),
        PhoneNumberType.UNKNOWN => Texts.NumberUnknown(number.E164),
        _ => null,
    };

    /// <summary>Whether numbers of this type belong to a place, and so to a time zone.</summary>
    public static bool HasPlace(PhoneNumberReading? number) =>
        number?.Type is not (PhoneNumberType.TOLL_FREE or PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST);

    public static string NameOf(PhoneNumberType type) => type switch
    {
        PhoneNumberType.FIXED_LINE => "FixedLine",
        PhoneNumberType.MOBILE => "Mobile",
        PhoneNumberType.FIXED_LINE_OR_MOBILE => "FixedLineOrMobile",
        PhoneNumberType.TOLL_FREE => "TollFree",
        PhoneNumberType.PREMIUM_RATE => "PremiumRate",
        PhoneNumberType.SHARED_COST => "SharedCost",
        PhoneNumberType.VOIP => "Voip",
        PhoneNumberType.PERSONAL_NUMBER => "PersonalNumber",
        PhoneNumberType.PAGER => "Pager",
        PhoneNumberType.UAN => "Uan",
        PhoneNumberType.VOICEMAIL => "Voicemail",
        _ => "Unknown",
    };
}
