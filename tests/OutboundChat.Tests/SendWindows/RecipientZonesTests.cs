using OutboundChat.SendWindows;

namespace OutboundChat.Tests.SendWindows;

public class RecipientZonesTests
{
    private readonly RecipientZones _zones = new();

    [Theory]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData(" europe/paris ", "Europe/Paris")]
    [InlineData("Romance Standard Time", "Europe/Paris")]
    [InlineData("ROMANCE STANDARD TIME", "Europe/Paris")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("UTC", "Etc/UTC")]
    public void IANA_and_Windows_names_are_zones_in_any_case(string name, string zone) =>
        Assert.Equal(DateTimeZoneOf(zone), DateTimeZoneOf(Assert.Single(_zones.OfName(name)!).Id));

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("+01:00")]
    [InlineData("")]
    [InlineData("Paris")]
    public void Any_other_name_is_not_a_zone(string name) => Assert.Null(_zones.OfName(name));

    [Theory]
    [InlineData("+12065550100", "America/Los_Angeles")]
    [InlineData("+12125550100", "America/New_York")]
    [InlineData("+447700900123", "Europe/London")]
    [InlineData("+61491570006", "Australia/Sydney")]
    [InlineData("+390600000000", "Europe/Rome")]
    public void A_number_has_the_zones_of_its_location(string number, string one) =>
        Assert.Contains(one, _zones.OfNumber(number)!.Select(zone => zone.Id));

    [Fact]
    public void A_number_without_a_location_has_all_zones_of_its_country()
    {
        Assert.InRange(_zones.OfNumber("+79120000000")!.Count, 11, 30);
        Assert.InRange(_zones.OfNumber("+18005550100")!.Count, 10, 100);
    }

    [Fact]
    public void A_number_of_no_country_has_no_zones() => Assert.Null(_zones.OfNumber("+80012345678"));

    private static string DateTimeZoneOf(string id) => NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap[id];
}
