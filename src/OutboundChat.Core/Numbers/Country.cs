using System.Collections.Frozen;
using System.Globalization;
using PhoneNumbers;

namespace OutboundChat.Numbers;

/// <summary>A country whose numbering plan is known.</summary>
/// <param name="Region">Its ISO code of two letters.</param>
/// <param name="CallingCode">Its calling code, which it may share with others: +1, +7, +44.</param>
internal sealed record Country(string Region, int CallingCode)
{
    /// <summary>libphonenumber's region for numbers that belong to no country, such as +800.</summary>
    private const string NoRegion = "001";

    /// <summary>libphonenumber's region for calling codes that do not exist.</summary>
    private const string Unknown = "ZZ";

    private const int LongestCallingCode = 3;

    private static readonly Lazy<FrozenDictionary<string, Country>> s_byName = new(ReadNames);

    /// <summary>All countries, sorted by their English names.</summary>
    public static IEnumerable<Country> All =>
        Plans.GetSupportedRegions().Select(Of).OrderBy(country => country.Name, StringComparer.Ordinal);

    /// <summary>Its English name.</summary>
    public string Name => CountryCodes.NameOf(Region);

    /// <summary>Its calling code as text.</summary>
    public string Code => CallingCode.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its calling code and name, for messages: +44 (United Kingdom).</summary>
    public override string ToString() => $"+{CallingCode} ({Name})";

    private static PhoneNumberUtil Plans => PhoneNumberUtil.GetInstance();

    /// <param name="text">An ISO code of two or three letters, a calling code with or without +, or an English name.</param>
    public static Country? Find(string text)
    {
        string name = text.Trim();
        string code = name.TrimStart('+');
        return code is [not '0', ..] && code.Length <= LongestCallingCode
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int callingCode)
            ? OfCallingCode(callingCode)
            : s_byName.Value.GetValueOrDefault(CountryCodes.Fold(name));
    }

    /// <summary>The main country of a calling code; null if no country has it.</summary>
    public static Country? OfCallingCode(int callingCode) =>
        Plans.GetRegionCodeForCountryCode(callingCode) is { } region && region is not (NoRegion or Unknown)
            ? new Country(region, callingCode)
            : null;

    public static Country? OfNumber(PhoneNumbers.PhoneNumber number) =>
        Plans.GetRegionCodeForNumber(number) is { } region && region != NoRegion
            ? new Country(region, number.CountryCode)
            : OfCallingCode(number.CountryCode);

    private static Country Of(string region) => new(region, Plans.GetCountryCodeForRegion(region));

    private static FrozenDictionary<string, Country> ReadNames()
    {
        Dictionary<string, Country> names = [];
        foreach (string region in Plans.GetSupportedRegions())
        {
            Country country = Of(region);
            foreach (string name in CountryCodes.NamesOf(region))
            {
                names.TryAdd(CountryCodes.Fold(name), country);
            }
        }

        return names.ToFrozenDictionary();
    }
}
