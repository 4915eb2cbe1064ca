using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using PhoneNumbers;

namespace OutboundChat.Numbers;

/// <summary>A phone number, as the numbering plan of its country knows it.</summary>
/// <param name="E164">The number in E.164: <c>+</c>, the country code, at most 15 digits in all.</param>
/// <param name="Country">The ISO code of its country; null where the number belongs to no country, or to one that the plan does not tell.</param>
/// <param name="Type">What the plan uses it for.</param>
internal readonly record struct PhoneNumberReading(string E164, string? Country, PhoneNumberType Type);

/// <summary>
/// Reads phone numbers as people have them. Which digits make a number is libphonenumber's word; this class adds what that library guesses about: a
/// number without + that begins with its country's own calling code has two readings, and is refused where both are possible.
/// </summary>
internal static partial class PhoneNumber
{
    private const int Mexico = 52;

    /// <summary>Loads the numbering plans: tens of milliseconds and some megabytes, so not before the first number.</summary>
    private static PhoneNumberUtil Plans => PhoneNumberUtil.GetInstance();

    /// <summary>Whether <paramref name="number"/> is in E.164: <c>^\+[1-9]\d{1,14}$</c>, ASCII digits only.</summary>
    public static bool IsE164([NotNullWhen(true)] string? number) =>
        number is ['+', >= '1' and <= '9', _, ..] && number.Length <= 16 && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <param name="text">A number in any usual spelling.</param>
    /// <param name="country">The country of numbers that do not say theirs; null makes them a problem.</param>
    /// <param name="number">The number.</param>
    /// <param name="problem">Why the text is not a number that can be messaged.</param>
    public static bool TryRead(string text, Country? country, out PhoneNumberReading number, [NotNullWhen(false)] out Notice? problem)
    {
        number = default;
        problem = PhoneNumberText.Read(text, out PhoneNumberText digits);
        if (problem is null)
        {
            // 00 is how most countries, and most exports, write +; with a country, its own plan is asked first.
            digits = country is null && digits.Digits.StartsWith("00", StringComparison.Ordinal) ? digits.AfterDoubleZero : digits;
            PhoneNumbers.PhoneNumber? read = digits.IsInternational ? Parse("+" + digits.Digits, null)
                : country is null ? null
                : ReadNational(digits.Digits, country, out problem);
            if (problem is null && digits.HasBracketedZero && (read is null || !Plans.IsPossibleNumber(read)))
            {
                // The (0) of +36 (0)20 …, in a country where 0 is not what its people dial.
                read = Parse("+" + digits.WithoutBracketedZero, null) ?? read;
            }

            problem ??= ProblemOf(read, text, digits, country);
            number = problem is null ? Describe(read!) : default;
        }

        return problem is null;
    }

    /// <summary>A number that was normalised before, as the library's own type.</summary>
    public static PhoneNumbers.PhoneNumber OfE164(string number) => Plans.Parse(number, null);

    private static PhoneNumberReading Describe(PhoneNumbers.PhoneNumber number) => new(
        Plans.Format(number, PhoneNumberFormat.E164),
        Plans.GetRegionCodeForNumber(number) is { } region && region != Country.NoRegion ? region : Country.OfCallingCode(number.CountryCode)?.Region,
        Plans.GetNumberType(number));

    /// <summary>A number as it is dialled inside a country.</summary>
    private static PhoneNumbers.PhoneNumber? ReadNational(string digits, Country country, out Notice? problem)
    {
        problem = null;
        string code = country.CallingCode.ToString(CultureInfo.InvariantCulture);
        if (!digits.StartsWith(code, StringComparison.Ordinal))
        {
            PhoneNumbers.PhoneNumber? dialled = Parse(digits, country.Region);
            return dialled is not null && Plans.IsPossibleNumber(dialled) || !digits.StartsWith("00", StringComparison.Ordinal)
                ? dialled
                : Parse("+" + digits[2..], null) ?? dialled;
        }

        PhoneNumbers.PhoneNumber? with = Parse("+" + digits, null), without = Parse("+" + code + digits, null);
        if (with is null || without is null || with.Equals(without))
        {
            return with ?? without;
        }

        (bool isWithKnown, bool isWithoutKnown) = (Plans.IsValidNumber(with), Plans.IsValidNumber(without));
        if (isWithKnown == isWithoutKnown)
        {
            (isWithKnown, isWithoutKnown) = (Plans.IsPossibleNumber(with), Plans.IsPossibleNumber(without));
        }

        problem = isWithKnown && isWithoutKnown ? Texts.DestinationAmbiguous(digits, code) : null;
        return isWithoutKnown ? without : with;
    }

    private static PhoneNumbers.PhoneNumber? Parse(string digits, string? region)
    {
        try
        {
            PhoneNumbers.PhoneNumber number = Plans.Parse(digits, region);
            return number.CountryCode == Mexico && MexicanPrefix().Match(Plans.GetNationalSignificantNumber(number)) is { Success: true } match
                ? Plans.Parse("+52" + match.Groups["number"].Value, null)
                : number;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static Notice? ProblemOf(PhoneNumbers.PhoneNumber? number, string text, PhoneNumberText digits, Country? country)
    {
        if (number is null)
        {
            return !digits.IsInternational && country is null ? Texts.DestinationWithoutCountry(text)
                : digits.Digits.Length < 4 ? Texts.DestinationTooShort(text)
                : digits.IsInternational ? Texts.DestinationCountryUnknown(text)
                : Texts.DestinationNotPossible(text, $"{country}");
        }

        string name = Country.OfNumber(number)?.ToString() ?? string.Empty;
        return Plans.IsPossibleNumberWithReason(number) switch
        {
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE => null,
            PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => Texts.DestinationLocalOnly(text, name),
            PhoneNumberUtil.ValidationResult.TOO_SHORT => Texts.DestinationTooShort(text, name),
            PhoneNumberUtil.ValidationResult.TOO_LONG => Texts.DestinationTooLong(text, name),
            PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => Texts.DestinationCountryUnknown(text),
            _ => Texts.DestinationNotPossible(text, name),
        };
    }

    /// <summary>What was dialled before Mexican numbers until 2019: 1 from abroad, 01, 044 and 045 inside the country. The plan has forgotten it.</summary>
    [GeneratedRegex("^(1|01|044|045)(?<number>[0-9]{10})$", RegexOptions.CultureInvariant)]
    private static partial Regex MexicanPrefix();
}
