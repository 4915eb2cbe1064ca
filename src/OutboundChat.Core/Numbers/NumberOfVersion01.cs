using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Numbers;

/// <summary>
/// Normalises numbers as version 0.1 did. Its journals identify rows by these numbers, so a row that such a journal records as started is
/// not started again, even if its number is read differently now. Never used to send.
/// </summary>
internal static partial class NumberOfVersion01
{
    /// <summary>Calling codes for which version 0.1 kept a leading zero as part of the number.</summary>
    private static readonly HashSet<string> s_zeroIsPartOfNumber = ["39", "379", "378", "225", "226", "229", "241", "242", "992"];

    /// <param name="text">The number as the row has it.</param>
    /// <param name="callingCode">The country's calling code; null if there is none.</param>
    /// <returns>Null if version 0.1 would have refused the number because it had no country.</returns>
    public static string? Of(string text, string? callingCode)
    {
        if (Decimal().IsMatch(text))
        {
            text = text[..text.LastIndexOf('.')];
        }

        text = BracketedZero().Replace(text, LeavesOutZero);
        string digits = Digits(text);
        return text.AsSpan().TrimStart().IndexOfAny('+', '\uFF0B') >= 0 ? "+" + digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..]
            : callingCode is null ? null
            : "+" + WithCallingCode(digits, callingCode);
    }

    private static string LeavesOutZero(Match zero) =>
        s_zeroIsPartOfNumber.Contains(Digits(zero.Groups["code"].Value)) ? zero.Value : zero.Groups["before"].Value;

    private static string WithCallingCode(string digits, string code) => code switch
    {
        "1" => WithTenDigits(digits, code, trunkPrefix: "1", internationalPrefix: "011"),
        "7" => WithTenDigits(digits, code, trunkPrefix: "8", internationalPrefix: "810"),
        _ when s_zeroIsPartOfNumber.Contains(code) => code + digits,
        _ => code + WithoutPrefix(digits, code switch { "36" => "06", "375" => "80", "993" => "8", _ => "0" }),
    };

    private static string WithTenDigits(string digits, string code, string trunkPrefix, string internationalPrefix) =>
        digits.StartsWith(internationalPrefix, StringComparison.Ordinal) ? digits[internationalPrefix.Length..]
        : digits.Length == 10 ? code + digits
        : code + (digits.StartsWith(code, StringComparison.Ordinal) ? digits[1..] : WithoutPrefix(digits, trunkPrefix));

    private static string WithoutPrefix(string digits, string prefix) =>
        digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..] : digits;

    private static string Digits(string text)
    {
        StringBuilder digits = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(text, i) is >= 0 and var digit)
            {
                digits.Append(digit);
                i += char.IsHighSurrogate(text[i]) ? 1 : 0;
            }
        }

        return digits.ToString();
    }

    [GeneratedRegex(@"^\s*[0-9]{7,}\.0\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    /// <summary>The (0) of +44 (0)7700….</summary>
    [GeneratedRegex(
        @"^(?<before>\D*([+＋]|[0０]\D*[0０])(?<code>(\D*\d){1,3})\D*?)[(（]\s*[0０]\s*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedZero();
}
