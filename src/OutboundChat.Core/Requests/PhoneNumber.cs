using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Requests;

/// <summary>Reads phone numbers as people have them and writes them in E.164: <c>+</c>, the country's calling code, at most 15 digits in all.</summary>
public static partial class PhoneNumber
{
    private const int MaxDigits = 15;

    /// <summary>In the North American plan, calling code 1, every national number has ten digits, the trunk prefix is 1 and the international one 011.</summary>
    private const string NorthAmerica = "1";
    private const int NorthAmericanDigits = 10;

    /// <summary>Shorter numbers that begin with the calling code's digits are taken for national ones.</summary>
    private const int ShortestAmbiguous = 10;

    /// <summary>
    /// Calling codes under which a leading zero is part of the number (Italy, Vatican City, San Marino, Ivory Coast, Congo, Gabon);
    /// under all others it is a trunk prefix that an international number leaves out.
    /// </summary>
    private static readonly HashSet<string> s_zeroIsPartOfNumber = ["39", "379", "378", "225", "242", "241"];

    /// <summary>Whether <paramref name="number"/> is in E.164: <c>^\+[1-9]\d{1,14}$</c>, ASCII digits only.</summary>
    public static bool IsE164([NotNullWhen(true)] string? number) =>
        number is { Length: >= 3 and <= MaxDigits + 1 } && number[0] == '+' && number[1] is >= '1' and <= '9' && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether <paramref name="code"/> can be a country's calling code: one to three digits, the first not 0.</summary>
    public static bool IsCallingCode([NotNullWhen(true)] string? code) =>
        code is { Length: >= 1 and <= 3 } && code[0] != '0' && !code.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Hides most of a number, for texts that other people may read: <c>+12******100</c>.</summary>
    public static string Mask(string? number)
    {
        const int head = 3, tail = 3;
        return number is null ? string.Empty
            : number.Length <= head + tail ? new string('*', number.Length)
            : string.Concat(number.AsSpan(0, head), new string('*', number.Length - head - tail), number.AsSpan(number.Length - tail));
    }

    /// <summary>
    /// Finds the E.164 form of <paramref name="text"/>. Spaces, brackets, dots, slashes and dashes of every kind, <c>tel:</c>, a leading 00,
    /// invisible marks and digits of other scripts are understood; whatever would have to be guessed is a fault.
    /// </summary>
    /// <param name="defaultCallingCode">Put before numbers that carry no <c>+</c>; null makes them a fault.</param>
    /// <param name="number">The number in E.164.</param>
    /// <param name="fault">What keeps the text from being a number.</param>
    public static bool TryNormalise(string text, string? defaultCallingCode, out string number, out PhoneNumberFault fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = string.Empty;
        if (!TryCollectDigits(text, out string digits, out bool international, out fault))
        {
            return false;
        }

        if (!international)
        {
            fault = AddCallingCode(ref digits, defaultCallingCode);
        }

        if (fault == PhoneNumberFault.None)
        {
            fault = digits switch
            {
                ['0', ..] => PhoneNumberFault.CallingCodeZero,
                ['1', ..] when digits.Length != NorthAmericanDigits + 1 => digits.Length > NorthAmericanDigits ? PhoneNumberFault.TooLong : PhoneNumberFault.TooShort,
                { Length: > MaxDigits } => PhoneNumberFault.TooLong,
                { Length: < 2 } => PhoneNumberFault.TooShort,
                _ => PhoneNumberFault.None,
            };
        }

        if (fault != PhoneNumberFault.None)
        {
            return false;
        }

        number = "+" + digits;
        return true;
    }

    private static bool TryCollectDigits(string text, out string digits, out bool international, out PhoneNumberFault fault)
    {
        StringBuilder collected = new(text.Length);
        international = false;
        digits = string.Empty;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[4..];
        }

        for (int i = 0; i < rest.Length; i++)
        {
            char c = rest[i];
            int digit = char.IsAsciiDigit(c) ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit >= 0)
            {
                collected.Append((char)('0' + digit));
            }
            else if (c is '+' or '\uFF0B')
            {
                if (international || collected.Length > 0)
                {
                    fault = ScientificNotation().IsMatch(text) ? PhoneNumberFault.Scientific : PhoneNumberFault.SeveralNumbers;
                    return false;
                }

                international = true;
            }
            else if (c is '(' or '\uFF08' && IsBracketedZero(rest[i..], out int length) && IsCallingCodeBeforeTrunkZero(collected.ToString(), international))
            {
                i += length - 1;
            }
            else if (!IsSeparator(c))
            {
                fault = ScientificNotation().IsMatch(text) ? PhoneNumberFault.Scientific
                    : Extension().IsMatch(text) ? PhoneNumberFault.Extension
                    : PhoneNumberFault.NotANumber;
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

        if (code == NorthAmerica)
        {
            return AddNorthAmerica(ref digits);
        }

        bool trunkPrefix = digits[0] == '0';
        if (trunkPrefix && !s_zeroIsPartOfNumber.Contains(code))
        {
            digits = digits[1..];
        }
        else if (!trunkPrefix && digits.Length >= ShortestAmbiguous && digits.StartsWith(code, StringComparison.Ordinal))
        {
            return PhoneNumberFault.Ambiguous;
        }

        digits = code + digits;
        return PhoneNumberFault.None;
    }

    private static PhoneNumberFault AddNorthAmerica(ref string digits)
    {
        if (digits.StartsWith("011", StringComparison.Ordinal))
        {
            digits = digits[3..];
            return digits.Length == 0 ? PhoneNumberFault.TooShort : PhoneNumberFault.None;
        }

        if (digits.Length == NorthAmericanDigits && digits[0] > '1')
        {
            digits = NorthAmerica + digits;
        }

        return digits[0] == '1' ? PhoneNumberFault.None
            : digits.Length > NorthAmericanDigits ? PhoneNumberFault.TooLong
            : PhoneNumberFault.TooShort;
    }

    private static bool IsSeparator(char c) => c switch
    {
        ' ' or '(' or ')' or '-' or '.' or '/' => true,
        '\uFF08' or '\uFF09' or '\uFF0E' or '\uFF0F' or '\u2212' or '\u2215' or '\u2044' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator || char.IsWhiteSpace(c),
    };

    [GeneratedRegex(@"^\s*\+?\d+([.,]\d+)?E\+?\d+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();

    [GeneratedRegex(@"\d\W*(x|ext|extn|extension|#|durchwahl|poste)\W*\d+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
