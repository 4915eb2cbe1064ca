using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Requests;

/// <summary>
/// Reads phone numbers as people have them and writes them in E.164: <c>+</c>, the country's calling code, at most 15 digits in all.
/// </summary>
internal static partial class PhoneNumber
{
    private const int MaxDigits = 15;
    private const string Scheme = "tel:";

    /// <summary>Nobody writes a number in more characters; an address of the service has no more either.</summary>
    private const int MaxCharacters = 256;

    /// <summary>No country has shorter national numbers for its subscribers.</summary>
    private const int MinNationalDigits = 4;

    /// <summary>Shorter numbers that begin with the calling code's digits are taken for national ones.</summary>
    private const int ShortestAmbiguous = 10;

    /// <summary>
    /// Two numbers in one cell have at least so many digits each; shorter ones are an extension's, or a mistyped number's.
    /// </summary>
    private const int ShortestOfSeveral = 7;

    /// <summary>The plans in which every national number has ten digits: North America, and Russia with Kazakhstan.</summary>
    private static readonly TenDigitPlan[] s_tenDigitPlans = [new("1", "1", "011"), new("7", "8", "810")];

    /// <summary>The calling codes of two digits; 1 and 7 have one, all others three (ITU-T E.164, list of country codes).</summary>
    private static readonly HashSet<int> s_twoDigitCodes =
    [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
        60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ];

    /// <summary>
    /// Calling codes under which a leading zero can be part of the number (Italy, Vatican City, San Marino, Ivory Coast, Burkina Faso,
    /// Benin, Gabon, Congo, Tajikistan); under all others it is a trunk prefix that an international number leaves out.
    /// </summary>
    private static readonly HashSet<string> s_zeroIsPartOfNumber = ["39", "379", "378", "225", "226", "229", "241", "242", "992"];

    /// <summary>Whether <paramref name="number"/> is in E.164: <c>^\+[1-9]\d{1,14}$</c>, ASCII digits only.</summary>
    public static bool IsE164([NotNullWhen(true)] string? number) =>
        number is { Length: >= 3 and <= MaxDigits + 1 }
            && number[0] == '+'
            && number[1] is >= '1' and <= '9'
            && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// Whether <paramref name="code"/> can be a country's calling code: one to three digits, as many as codes with that beginning have.
    /// </summary>
    public static bool IsCallingCode([NotNullWhen(true)] string? code) =>
        code is { Length: >= 1 and <= 3 }
            && code[0] != '0'
            && !code.AsSpan().ContainsAnyExceptInRange('0', '9')
            && CallingCodeLength(code) == code.Length;

    /// <summary>
    /// Finds the E.164 form of <paramref name="text"/>. Spaces, round brackets, dots, slashes and dashes of every kind, <c>tel:</c>, a
    /// leading 00, invisible marks and digits of other scripts are understood; whatever would have to be guessed is a fault.
    /// </summary>
    /// <param name="defaultCallingCode">Put before numbers that carry no <c>+</c>; null makes them a fault.</param>
    /// <param name="number">The number in E.164.</param>
    /// <param name="problem">Why the text is not a number.</param>
    public static bool TryNormalise(string text, string? defaultCallingCode, out string number, [NotNullWhen(false)] out Notice? problem)
    {
        PhoneNumberFault fault = Normalise(text, defaultCallingCode, out number);
        problem = fault == PhoneNumberFault.None ? null : fault.Describe(text, defaultCallingCode);
        return problem is null;
    }

    private static PhoneNumberFault Normalise(string text, string? defaultCallingCode, out string number)
    {
        number = string.Empty;
        if (text.Length > MaxCharacters)
        {
            return PhoneNumberFault.NotANumber;
        }

        if (text.Contains(".0", StringComparison.Ordinal) && Decimal().IsMatch(text))
        {
            text = text[..text.LastIndexOf('.')];
        }

        if (!TryCollectDigits(text, out string digits, out bool international, out PhoneNumberFault fault))
        {
            return fault;
        }

        if (!international)
        {
            fault = AddCallingCode(ref digits, defaultCallingCode);
        }

        if (fault == PhoneNumberFault.None)
        {
            fault = CheckInternational(digits);
        }

        if (fault == PhoneNumberFault.None)
        {
            number = "+" + digits;
        }

        return fault;
    }

    private static PhoneNumberFault CheckInternational(string digits)
    {
        if (digits[0] == '0')
        {
            return PhoneNumberFault.CallingCodeZero;
        }

        int codeLength = CallingCodeLength(digits), length = digits.Length - codeLength;
        string code = digits[..Math.Min(codeLength, digits.Length)];
        TenDigitPlan? plan = PlanOf(code);
        (int min, int max) = plan is null ? (MinNationalDigits, MaxDigits - codeLength) : (TenDigitPlan.Digits, TenDigitPlan.Digits);
        return length < min ? PhoneNumberFault.TooShort
            : length > max ? PhoneNumberFault.TooLong
            : plan is null && digits[codeLength] == '0' && !s_zeroIsPartOfNumber.Contains(code) ? PhoneNumberFault.TrunkZero
            : PhoneNumberFault.None;
    }

    /// <summary>How many of an international number's digits are its calling code, assigned or not.</summary>
    private static int CallingCodeLength(string digits) =>
        digits[0] is '1' or '7' ? 1 : digits.Length >= 2 && s_twoDigitCodes.Contains(((digits[0] - '0') * 10) + digits[1] - '0') ? 2 : 3;

    private static TenDigitPlan? PlanOf(string code)
    {
        foreach (TenDigitPlan plan in s_tenDigitPlans)
        {
            if (plan.CallingCode == code)
            {
                return plan;
            }
        }

        return null;
    }

    private static bool TryCollectDigits(string text, out string digits, out bool international, out PhoneNumberFault fault)
    {
        StringBuilder collected = new(MaxDigits);
        international = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            int digit = char.IsAsciiDigit(c) ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(text, i);
            if (digit >= 0)
            {
                collected.Append((char)('0' + digit));
                i += char.IsHighSurrogate(c) ? 1 : 0;
            }
            else if (c is '+' or '\uFF0B' && collected.Length == 0 && !international)
            {
                international = true;
            }
            else if (c is 't' or 'T'
                && collected.Length == 0
                && !international
                && text.AsSpan(i).StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                i += Scheme.Length - 1;
            }
            else if (c is '(' or '\uFF08'
                && IsBracketedZero(text.AsSpan(i), out int length)
                && IsCallingCodeBeforeTrunkZero(collected.ToString(), international))
            {
                i += length - 1;
            }
            else if (!IsSeparator(c))
            {
                digits = string.Empty;
                fault = FaultAt(text, i, collected.Length);
                return false;
            }
        }

        digits = collected.ToString();
        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
        {
            international = true;
            digits = digits[2..];
        }

        fault = digits.Length == 0 ? PhoneNumberFault.NotANumber : PhoneNumberFault.None;
        return fault == PhoneNumberFault.None;
    }

    /// <summary>What a character that no number has is the sign of.</summary>
    private static PhoneNumberFault FaultAt(string text, int position, int digitsBefore) =>
        ScientificNotation().IsMatch(text) ? PhoneNumberFault.Scientific
        : digitsBefore >= ShortestOfSeveral && text.Skip(position).Count(char.IsDigit) >= ShortestOfSeveral
            ? PhoneNumberFault.SeveralNumbers
        : Extension().IsMatch(text) ? PhoneNumberFault.Extension
        : PhoneNumberFault.NotANumber;

    /// <summary>The (0) of +44 (0)7700…, which says: leave this out when you dial from abroad.</summary>
    private static bool IsBracketedZero(ReadOnlySpan<char> rest, out int length)
    {
        int close = rest.IndexOfAny(')', '\uFF09');
        length = close + 1;
        return close > 0 && rest[1..close].Trim() is ['0' or '\uFF10'];
    }

    private static bool IsCallingCodeBeforeTrunkZero(string digits, bool international)
    {
        string? code = international ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        return IsCallingCode(code) && !s_zeroIsPartOfNumber.Contains(code);
    }

    private static PhoneNumberFault AddCallingCode(ref string digits, string? code)
    {
        if (code is null)
        {
            return PhoneNumberFault.WithoutCountry;
        }

        if (PlanOf(code) is { } plan)
        {
            return plan.AddCallingCode(ref digits);
        }

        string trunkPrefix = TrunkPrefix(code);
        if (digits.StartsWith(trunkPrefix, StringComparison.Ordinal) && !s_zeroIsPartOfNumber.Contains(code))
        {
            digits = digits[trunkPrefix.Length..];
        }
        else if (digits.Length >= ShortestAmbiguous && digits.StartsWith(code, StringComparison.Ordinal))
        {
            return PhoneNumberFault.Ambiguous;
        }

        digits = code + digits;
        return PhoneNumberFault.None;
    }

    /// <summary>What is dialled before a national number: a zero but in Hungary, Belarus and Turkmenistan.</summary>
    private static string TrunkPrefix(string code) => code switch
    {
        "36" => "06",
        "375" => "80",
        "993" => "8",
        _ => "0",
    };

    private static bool IsSeparator(char c) => c switch
    {
        ' ' or '(' or ')' or '-' or '.' or '/' => true,
        '\uFF08' or '\uFF09' or '\uFF0E' or '\uFF0F' or '\u2215' or '\u2044' => true,
        // Minus signs, and the vowel marks that Japanese keyboards write for a dash.
        '\u2212' or '\u02D7' or '\u30FC' or '\uFF70' => true,
        _ =>
            char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                || char.IsWhiteSpace(c),
    };

    /// <summary>A number that went through a program's decimal column; nobody sets a single digit apart.</summary>
    [GeneratedRegex(@"^\s*[0-9]{7,}\.0\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\s*\+?\d+([.,]\d+)?E\+?\d+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();

    /// <summary>The gaps are bounded, so that no text takes long.</summary>
    [GeneratedRegex(
        @"\d\W{0,3}(x|ext|extn|extension|#|durchwahl|poste)\W{0,3}\d+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
