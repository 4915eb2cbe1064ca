using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace OutboundChat.Numbers;

/// <summary>A phone number, as the numbering plan of its country knows it.</summary>
/// <param name="E164">The number in E.164: <c>+</c>, the country code, at most 15 digits in all.</param>
/// <param name="Country">The ISO code of its country; null if it belongs to none, such as +800, or the plan does not say.</param>
/// <param name="Type">The plan's type for it, such as mobile.</param>
internal readonly record struct PhoneNumberReading(string E164, string? Country, PhoneNumberType Type);

/// <summary>
/// Reads phone numbers in any usual spelling. libphonenumber decides which digits make a number. This class handles a case in which that
/// library guesses: a number without + that begins with its country's own calling code has two readings, and is refused if the plan knows
/// both or neither.
/// </summary>
internal static partial class PhoneNumber
{
    private const int Mexico = 52, MaxDigits = 15, MaxCodeDigits = 3;

    /// <summary>How good a reading is: the plan knows the number, or it is as long as its country's numbers are.</summary>
    private const int Known = 2, Possible = 1;

    /// <summary>How most countries dial, and most exports write, the + of an international number.</summary>
    private const string DoubleZero = "00";

    /// <summary>Loads the numbering plans on first use, which takes tens of milliseconds and some megabytes.</summary>
    private static PhoneNumberUtil Plans => PhoneNumberUtil.GetInstance();

    /// <summary>Loads the numbering plans, and compiles what reads a number, while the caller does something else.</summary>
    public static void LoadInBackground() => Task.Run(() => TryRead("+12065550100", country: null, out _, out _));

    /// <summary>Whether <paramref name="number"/> is in E.164: <c>^\+[1-9]\d{1,14}$</c>, ASCII digits only.</summary>
    public static bool IsE164([NotNullWhen(true)] string? number) =>
        number is ['+', >= '1' and <= '9', _, ..] && number.Length <= MaxDigits + 1 && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <param name="text">A number in any usual spelling.</param>
    /// <param name="country">The country of numbers without a country code; null makes them a problem.</param>
    /// <param name="number">The number.</param>
    /// <param name="problem">Why the text is not a number that can be messaged.</param>
    public static bool TryRead(string text, Country? country, out PhoneNumberReading number, [NotNullWhen(false)] out Notice? problem)
    {
        number = default;
        problem = PhoneNumberText.Read(text, out PhoneNumberText digits);
        if (problem is not null)
        {
            return false;
        }

        if (country is null && !digits.IsInternational && digits.Digits.StartsWith(DoubleZero, StringComparison.Ordinal))
        {
            digits = digits.AfterDoubleZero;
        }

        // 44 (0)7700 …: the zero in brackets shows that 44 is the country code.
        digits = digits.HasBracketedZero && digits.Digits[..digits.BracketedZeroAt] == country?.Code
            ? digits with { IsInternational = true }
            : digits;
        PhoneNumbers.PhoneNumber? read = Read(digits.Digits, digits.IsInternational, country, out bool isAmbiguous);
        if (digits.HasBracketedZero
            && Read(digits.WithoutBracketedZero, digits.IsInternational, country, out bool isOtherAmbiguous) is { } without
            && RankOf(without) > RankOf(read))
        {
            // +36 (0)20 …: the zero is left out in a country whose trunk prefix is another one.
            (read, isAmbiguous) = (without, isOtherAmbiguous);
        }

        problem = isAmbiguous ? Texts.DestinationAmbiguous(text, StartOf(digits.Digits, country!)) : ProblemOf(read, text, digits, country);
        if (problem is null)
        {
            number = Describe(read!);
            problem = IsE164(number.E164) ? null : Texts.DestinationTooLong(text, string.Empty);
        }

        return problem is null;
    }

    /// <summary>Parses a number that is in E.164 already.</summary>
    public static PhoneNumbers.PhoneNumber OfE164(string number) => Plans.Parse(number, null);

    private static PhoneNumberReading Describe(PhoneNumbers.PhoneNumber number) => new(
        Plans.Format(number, PhoneNumberFormat.E164),
        Country.OfNumber(number)?.Region,
        Plans.GetNumberType(number));

    private static PhoneNumbers.PhoneNumber? Read(string digits, bool isInternational, Country? country, out bool isAmbiguous)
    {
        isAmbiguous = false;
        return isInternational ? Parse("+" + digits, null)
            : country is null ? null
            : ReadNational(digits, country, out isAmbiguous);
    }

    /// <summary>A number as it is dialled inside a country, or without the + before its country code.</summary>
    private static PhoneNumbers.PhoneNumber? ReadNational(string digits, Country country, out bool isAmbiguous)
    {
        string code = country.Code;
        isAmbiguous = false;
        if (digits.StartsWith(code, StringComparison.Ordinal))
        {
            return Choose(Parse("+" + digits, null), Parse("+" + code + digits, null), out isAmbiguous);
        }

        if (!digits.StartsWith(DoubleZero, StringComparison.Ordinal))
        {
            return ReadDialled(digits, country);
        }

        PhoneNumbers.PhoneNumber? dialled = Parse(digits, country.Region);
        return RankOf(dialled) == Known && HasPrefixOf(country, digits)
            ? dialled
            : Choose(Parse("+" + digits[DoubleZero.Length..], null), dialled, out isAmbiguous);
    }

    private static PhoneNumbers.PhoneNumber? ReadDialled(string digits, Country country)
    {
        PhoneNumbers.PhoneNumber? dialled = Parse(digits, country.Region);
        string? trunk = Plans.GetNddPrefixForRegion(country.Region, stripNonDigits: true);
        if (RankOf(dialled) == Known || string.IsNullOrEmpty(trunk) || !digits.StartsWith(trunk, StringComparison.Ordinal))
        {
            return dialled;
        }

        // Some plans, such as Colombia's, lack the trunk prefix for mobile numbers, although people dial it.
        PhoneNumbers.PhoneNumber? without = Parse("+" + country.Code + digits[trunk.Length..], null);
        return RankOf(without) == Known ? without : dialled;
    }

    /// <summary>Whether a number begins with a country's international prefix: 0011 in Australia, 00 in most countries.</summary>
    private static bool HasPrefixOf(Country country, string digits) =>
        Plans.ParseAndKeepRawInput(digits, country.Region).CountryCodeSource
            == PhoneNumbers.PhoneNumber.Types.CountryCodeSource.FROM_NUMBER_WITH_IDD;

    /// <summary>The reading that the plan knows, or else the one that is possible. It is ambiguous if that is true of both.</summary>
    private static PhoneNumbers.PhoneNumber? Choose(PhoneNumbers.PhoneNumber? one, PhoneNumbers.PhoneNumber? other, out bool isAmbiguous)
    {
        int rank = RankOf(one), rankOfOther = RankOf(other);
        isAmbiguous = rank == rankOfOther && rank > 0 && !one!.Equals(other);
        return rankOfOther > rank ? other : one ?? other;
    }

    private static int RankOf(PhoneNumbers.PhoneNumber? number) =>
        number is null ? 0
        : Plans.IsValidNumber(number) ? Known
        : Plans.IsPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE ? Possible
        : 0;

    /// <summary>The digits that give a number two readings.</summary>
    private static string StartOf(string digits, Country country) =>
        digits.StartsWith(country.Code, StringComparison.Ordinal) ? country.Code : DoubleZero;

    private static PhoneNumbers.PhoneNumber? Parse(string digits, string? region)
    {
        try
        {
            PhoneNumbers.PhoneNumber number = Plans.Parse(digits, region);
            return number.CountryCode == Mexico
                && MexicanPrefix().Match(Plans.GetNationalSignificantNumber(number)) is { Success: true } match
                ? Plans.Parse("+52" + match.Groups["number"].Value, null)
                : number;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Whether the digits begin with a country code. No country code is the beginning of another.</summary>
    private static bool HasCountryCode(string digits) => digits[0] != '0' && Enumerable.Range(1, MaxCodeDigits).Any(length =>
        Plans.GetSupportedCallingCodes().Contains(int.Parse(digits.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture)));

    private static Notice? ProblemOf(PhoneNumbers.PhoneNumber? number, string text, PhoneNumberText digits, Country? country)
    {
        if (number is null)
        {
            return !digits.IsInternational && country is null ? Texts.DestinationWithoutCountry(text)
                : digits.Digits.Length > MaxDigits ? Texts.DestinationTooLong(text, string.Empty)
                : digits.IsInternational && digits.Digits.Length > MaxCodeDigits && !HasCountryCode(digits.Digits)
                    ? Texts.DestinationCountryUnknown(text)
                : Texts.DestinationTooShort(text);
        }

        PhoneNumberUtil.ValidationResult result = Plans.IsPossibleNumberWithReason(number);
        if (result == PhoneNumberUtil.ValidationResult.IS_POSSIBLE)
        {
            return null;
        }

        string name = Country.OfNumber(number)?.ToString() ?? string.Empty;
        return result switch
        {
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => Texts.DestinationLocalOnly(text, name),
            PhoneNumberUtil.ValidationResult.TOO_SHORT => Texts.DestinationTooShort(text, name),
            PhoneNumberUtil.ValidationResult.TOO_LONG => Texts.DestinationTooLong(text, name),
            PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => Texts.DestinationCountryUnknown(text),
            _ => Texts.DestinationNotPossible(text, name),
        };
    }

    /// <summary>
    /// The prefixes of Mexican numbers until 2019: 1 from abroad; 01, 044 and 045 inside the country. The plan no longer has them.
    /// </summary>
    [GeneratedRegex("^(1|01|044|045)(?<number>[0-9]{10})$", RegexOptions.CultureInvariant)]
    private static partial Regex MexicanPrefix();
}
