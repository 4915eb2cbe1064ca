using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundChat.Numbers;

/// <summary>
/// The digits of a cell, and whether they begin with the country code. libphonenumber finds a number in almost any text, so a cell that
/// holds anything but one number is refused here first.
/// </summary>
/// <param name="Digits">ASCII digits.</param>
/// <param name="IsInternational">Whether they follow a +.</param>
/// <param name="BracketedZeroAt">The index among them of a zero in brackets, as in +44 (0)7700…; negative if there is none.</param>
internal readonly partial record struct PhoneNumberText(string Digits, bool IsInternational, int BracketedZeroAt)
{
    private const string Scheme = "tel:";

    /// <summary>No spelling of a number is longer; the service's addresses have the same limit.</summary>
    private const int MaxCharacters = 256;

    /// <summary>The fewest digits of each of several numbers in one cell; shorter groups are extensions or typing errors.</summary>
    private const int ShortestOfSeveral = 7;

    private static readonly SearchValues<char> s_plain = SearchValues.Create("0123456789()- ");

    /// <summary>Whether a zero in brackets follows digits that may be a country code.</summary>
    public bool HasBracketedZero => BracketedZeroAt > 0;

    public string WithoutBracketedZero => Digits.Remove(BracketedZeroAt, 1);

    /// <summary>The same digits without the leading 00, which means the same as a +.</summary>
    public PhoneNumberText AfterDoubleZero => new(Digits[2..], true, BracketedZeroAt - 2);

    /// <returns>Why the text is not one number; null if it may be.</returns>
    public static Notice? Read(string text, out PhoneNumberText number)
    {
        number = new(string.Empty, false, -1);
        if (text.Length > MaxCharacters)
        {
            return Texts.DestinationNotANumber(text);
        }

        string bare = WithoutFormulaGuard(text);
        if (IsPlain(bare))
        {
            return ReadDigits(text, bare, out number);
        }

        if (ScientificNotation().IsMatch(bare))
        {
            return Texts.DestinationScientific(text);
        }

        if (DecimalTail().Match(bare) is { Success: true } match)
        {
            if (match.Groups["tail"].ValueSpan.ContainsAnyExcept('0'))
            {
                return Texts.DestinationDecimal(text);
            }

            bare = match.Groups["number"].Value;
        }

        return SeveralNumbers(bare) ? Texts.DestinationSeveralNumbers(text) : ReadDigits(text, bare, out number);
    }

    /// <summary>Whether a text has nothing that the checks of <see cref="Read"/> look for, as most numbers of a file.</summary>
    private static bool IsPlain(string text) => !text.AsSpan(text.StartsWith('+') ? 1 : 0).ContainsAnyExcept(s_plain);

    private static Notice? ReadDigits(string text, string bare, out PhoneNumberText number)
    {
        StringBuilder digits = new(bare.Length);
        bool international = false;
        int zeroAt = -1;
        number = new(string.Empty, false, -1);
        for (int i = 0; i < bare.Length; i++)
        {
            char c = bare[i];
            int digit = char.IsAsciiDigit(c) ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(bare, i);
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
                i += char.IsHighSurrogate(c) ? 1 : 0;
            }
            else if (c is '+' or '\uFF0B' && digits.Length == 0 && !international)
            {
                international = true;
            }
            else if (c is 't' or 'T' && digits.Length == 0 && !international
                && bare.AsSpan(i).StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                i += Scheme.Length - 1;
            }
            else if (!IsSeparator(c))
            {
                return Extension().IsMatch(bare) ? Texts.DestinationExtension(text) : Texts.DestinationNotANumber(text);
            }
            else if (zeroAt < 0 && c is '(' or '\uFF08' && BeginsWithZero(bare.AsSpan(i + 1)))
            {
                zeroAt = digits.Length;
            }
        }

        number = new(digits.ToString(), international, zeroAt);
        return digits.Length == 0 ? Texts.DestinationNotANumber(text) : null;
    }

    /// <summary>Exports write '+44… or ="+44…", so that a spreadsheet does not read the number as a formula.</summary>
    private static string WithoutFormulaGuard(string text)
    {
        string bare = text.Trim();
        return bare is ['=', '"', .., '"'] ? bare[2..^1] : bare is ['"', _, .., '"'] ? bare[1..^1] : bare.TrimStart('\'', '\u2019');
    }

    private static bool SeveralNumbers(string text) =>
        Between().Split(text).Count(part => part.Count(char.IsDigit) >= ShortestOfSeveral) > 1;

    /// <summary>Whether only a zero is between an opening bracket, which the text follows, and the closing one.</summary>
    private static bool BeginsWithZero(ReadOnlySpan<char> text) =>
        text.TrimStart() is ['0' or '\uFF10', .. var rest] && rest.TrimStart() is [')' or '\uFF09', ..];

    private static bool IsSeparator(char c) => c switch
    {
        ' ' or '(' or ')' or '-' or '.' or '/' => true,
        '\uFF08' or '\uFF09' or '\uFF0E' or '\uFF0F' or '\u2215' or '\u2044' => true,
        // Minus signs, and the vowel marks that Japanese keyboards write for a dash.
        '\u2212' or '\u02D7' or '\u30FC' or '\uFF70' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            || char.IsWhiteSpace(c),
    };

    /// <summary>
    /// A number that a program exported as a decimal. Phone numbers are never grouped with one or two digits at the end, or with any after
    /// seven.
    /// </summary>
    [GeneratedRegex(
        @"^\s*(?<number>\+?[0-9]{3,})[.,](?<tail>[0-9]{1,2}|(?<=[0-9]{7}[.,])[0-9]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalTail();

    [GeneratedRegex(@"^\s*\+?[0-9]+([.,][0-9]+)?E\+?[0-9]+\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScientificNotation();

    /// <summary>The gaps are bounded, so that no text takes long to match.</summary>
    [GeneratedRegex(
        @"\d\W{0,3}(x|ext|extn|extension|#|durchwahl|poste|anexo|int|доб)\W{0,3}\d+\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    /// <summary>Separators and words between two numbers. A plus inside a text begins another number.</summary>
    [GeneratedRegex(@"[/,;|&\r\n\t]|(?<=\d[\s.,/-]{0,3})(?=\+)|\s\p{L}+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
