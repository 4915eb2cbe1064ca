using OutboundChat.Numbers;
using PhoneNumbers;

namespace OutboundChat.Tests.Numbers;

public class CountryTests
{
    private static readonly PhoneNumberUtil s_plans = PhoneNumberUtil.GetInstance();

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData(" gb ", "GB")]
    [InlineData("GBR", "GB")]
    [InlineData("United Kingdom", "GB")]
    [InlineData("united  kingdom", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("44", "GB")]
    [InlineData("+44", "GB")]
    [InlineData("1", "US")]
    [InlineData("USA", "US")]
    [InlineData("7", "RU")]
    [InlineData("KZ", "KZ")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Czech Republic", "CZ")]
    [InlineData("Czechia", "CZ")]
    [InlineData("South Korea", "KR")]
    [InlineData("Bosnia & Herzegovina", "BA")]
    [InlineData("Bosnia and Herzegovina", "BA")]
    [InlineData("Trinidad & Tobago", "TT")]
    [InlineData("Trinidad and Tobago", "TT")]
    [InlineData("Saint Lucia", "LC")]
    [InlineData("St. Lucia", "LC")]
    [InlineData("Curacao", "CW")]
    [InlineData("Curaçao", "CW")]
    [InlineData("Curac\u0327ao", "CW")]
    [InlineData("St. Kitts & Nevis", "KN")]
    [InlineData("Saint Kitts and Nevis", "KN")]
    [InlineData("Hong Kong", "HK")]
    [InlineData("Kosovo", "XK")]
    [InlineData("Viet Nam", "VN")]
    [InlineData("Vietnam", "VN")]
    [InlineData("The Gambia", "GM")]
    [InlineData("Türkiye", "TR")]
    [InlineData("TURKEY", "TR")]
    public void A_country_is_found_by_codes_and_names(string text, string region) => Assert.Equal(region, Country.Find(text)?.Region);

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("999")]
    [InlineData("800")]
    [InlineData("0044")]
    [InlineData("٤٤")]
    [InlineData("ZZ")]
    [InlineData("001")]
    [InlineData("Atlantis")]
    [InlineData("Deutschland!")]
    public void Any_other_text_finds_no_country(string text) => Assert.Null(Country.Find(text));

    [Fact]
    public void Every_region_of_the_plans_is_found_by_its_codes_and_its_name() =>
        Assert.All(s_plans.GetSupportedRegions(), region =>
        {
            string[] names = [.. CountryCodes.NamesOf(region)];

            Assert.All(names, name => Assert.Equal(region, Country.Find(name)?.Region));
            Assert.Equal(3, names[1].Length);
            Assert.Equal(s_plans.GetCountryCodeForRegion(region), Country.Find(region)!.CallingCode);
        });

    [Fact]
    public void No_two_countries_share_a_name()
    {
        string[] all =
        [
            .. s_plans.GetSupportedRegions().SelectMany(region => CountryCodes.NamesOf(region).Select(CountryCodes.Fold).Distinct()),
        ];

        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.DoesNotContain(string.Empty, all);
    }

    [Fact]
    public void Every_calling_code_of_a_country_finds_one() =>
        Assert.All(s_plans.GetSupportedRegions().Select(s_plans.GetCountryCodeForRegion).Distinct(), code =>
        {
            Assert.Equal(s_plans.GetRegionCodeForCountryCode(code), Country.Find($"{code}")?.Region);
            Assert.Equal(Country.Find($"{code}"), Country.Find($"+{code}"));
        });

    [Fact]
    public void Tab_offers_every_country_once_by_name()
    {
        string[] names = [.. Country.All.Select(country => country.Name)];

        Assert.Equal(s_plans.GetSupportedRegions().Count, names.Distinct().Count());
        Assert.All(names, name => Assert.True(name.Length > 2, name));
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }
}
