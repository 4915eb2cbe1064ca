namespace OutboundChat.Requests;

/// <summary>
/// A numbering plan in which every national number has ten digits, so that its length tells whether a prefix stands before it.
/// </summary>
/// <param name="CallingCode">One digit.</param>
/// <param name="TrunkPrefix">One digit, dialled before a national number.</param>
/// <param name="InternationalPrefix">Dialled before the calling code of another country.</param>
internal sealed record TenDigitPlan(string CallingCode, string TrunkPrefix, string InternationalPrefix)
{
    public const int Digits = 10;

    /// <summary>Turns a number as it is dialled inside the plan into an international one.</summary>
    public PhoneNumberFault AddCallingCode(ref string digits)
    {
        if (digits.StartsWith(InternationalPrefix, StringComparison.Ordinal))
        {
            digits = digits[InternationalPrefix.Length..];
            return digits.Length == 0 ? PhoneNumberFault.TooShort : PhoneNumberFault.None;
        }

        // No area code begins with 0 or 1.
        if (digits.Length == Digits && digits[0] > '1')
        {
            digits = CallingCode + digits;
            return PhoneNumberFault.None;
        }

        if (digits.Length == Digits + 1
            && (digits.StartsWith(TrunkPrefix, StringComparison.Ordinal) || digits.StartsWith(CallingCode, StringComparison.Ordinal)))
        {
            digits = CallingCode + digits[1..];
            return PhoneNumberFault.None;
        }

        return digits.Length > Digits ? PhoneNumberFault.TooLong : PhoneNumberFault.TooShort;
    }
}
