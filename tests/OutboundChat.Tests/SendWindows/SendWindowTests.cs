using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using OutboundChat.SendWindows;

namespace OutboundChat.Tests.SendWindows;

/// <summary>When a window is open, in one time zone and in several, and when clocks are set.</summary>
public class SendWindowTests
{
    [Theory]
    [InlineData("08:00-21:00", "08:00-21:00")]
    [InlineData(" 8:00 – 21:00 ", "08:00-21:00")]
    [InlineData("20:00—02:00", "20:00-02:00")]
    [InlineData("06:00-24:00", "06:00-00:00")]
    public void Two_times_of_day_are_a_window(string text, string expected) => Assert.Equal(expected, $"{SendWindow.Parse(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("8-21")]
    [InlineData("08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("08:00-25:00")]
    [InlineData("08:60-21:00")]
    [InlineData("8am-9pm")]
    [InlineData("08:00-21:00 UTC")]
    public void Any_other_text_is_refused(string text) =>
        Assert.Equal(nameof(Texts.SendWindowInvalid), Assert.Throws<SetupException>(() => SendWindow.Parse(text)).ErrorId);

    [Theory]
    // A day in Paris, summer time; it opens with its first moment and closes with its last.
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T06:00:00Z", true)]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T05:59:59Z", false)]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T18:59:59Z", true)]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T19:00:00Z", false)]
    // Across midnight, and to the end of the day.
    [InlineData("20:00-02:00", "Asia/Tokyo", "2027-07-01T16:59:00Z", true)]
    [InlineData("20:00-02:00", "Asia/Tokyo", "2027-07-01T17:00:00Z", false)]
    [InlineData("20:00-02:00", "Asia/Tokyo", "2027-07-01T11:00:00Z", true)]
    [InlineData("20:00-24:00", "Asia/Tokyo", "2027-07-01T14:59:00Z", true)]
    [InlineData("20:00-24:00", "Asia/Tokyo", "2027-07-01T15:00:00Z", false)]
    // All zones at once: 09:00 in New York is 06:00 in Los Angeles.
    [InlineData("08:00-21:00", "America/New_York;America/Los_Angeles", "2027-07-01T13:00:00Z", false)]
    [InlineData("08:00-21:00", "America/New_York;America/Los_Angeles", "2027-07-01T15:00:00Z", true)]
    [InlineData("08:00-21:00", "", "2027-07-01T03:00:00Z", true)]
    public void A_window_is_open_if_it_is_open_in_all_zones(string window, string zones, string now, bool isOpen) =>
        Assert.Equal(isOpen, SendWindow.Parse(window).IsOpen(Time(now), Zones(zones)));

    [Theory]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T12:00:00Z", "2027-07-01T12:00:00Z")]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T03:00:00Z", "2027-07-01T06:00:00Z")]
    [InlineData("08:00-21:00", "Europe/Paris", "2027-07-01T20:00:00Z", "2027-07-02T06:00:00Z")]
    [InlineData("20:00-02:00", "Europe/Paris", "2027-07-01T01:00:00Z", "2027-07-01T18:00:00Z")]
    [InlineData("08:00-21:00", "America/New_York;America/Los_Angeles", "2027-07-01T12:00:00Z", "2027-07-01T15:00:00Z")]
    // The hour that clocks skip: it opens when they have. The next day it opens at its hour again.
    [InlineData("02:30-05:00", "America/New_York", "2027-03-14T06:00:00Z", "2027-03-14T07:00:00Z")]
    [InlineData("02:30-05:00", "America/New_York", "2027-03-14T09:00:00Z", "2027-03-15T06:30:00Z")]
    [InlineData("02:10-02:50", "America/New_York", "2027-03-14T06:00:00Z", "2027-03-15T06:10:00Z")]
    [InlineData("01:30-03:00", "Europe/London", "2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z")]
    [InlineData("02:15-04:00", "Australia/Lord_Howe", "2027-10-02T14:00:00Z", "2027-10-02T15:30:00Z")]
    [InlineData("00:00-06:00", "America/Sao_Paulo", "2018-11-04T02:00:00Z", "2018-11-04T03:00:00Z")]
    // An hour that comes twice: the window opens twice if it closes in between.
    [InlineData("01:30-05:00", "America/New_York", "2027-11-07T05:00:00Z", "2027-11-07T05:30:00Z")]
    [InlineData("01:30-05:00", "America/New_York", "2027-11-07T06:10:00Z", "2027-11-07T06:30:00Z")]
    [InlineData("01:30-05:00", "Europe/London", "2027-10-31T01:10:00Z", "2027-10-31T01:30:00Z")]
    [InlineData("01:45-05:00", "Australia/Lord_Howe", "2027-04-03T15:05:00Z", "2027-04-03T15:15:00Z")]
    [InlineData("22:00-23:30", "America/Sao_Paulo", "2018-02-18T01:45:00Z", "2018-02-18T02:00:00Z")]
    [InlineData("08:00-21:00", "America/New_York", "2027-11-07T02:00:00Z", "2027-11-07T13:00:00Z")]
    public void The_next_opening_is_found(string window, string zones, string now, string opens) =>
        Assert.Equal(Time(opens), SendWindow.Parse(window).NextOpen(Time(now), Zones(zones)));

    [Fact]
    public void A_window_never_opens_if_its_zones_share_no_open_hour() =>
        Assert.Null(SendWindow.Parse("08:00-12:00").NextOpen(Time("2027-07-01T00:00:00Z"), Zones("Europe/Kaliningrad;Asia/Kamchatka")));

    [Fact]
    public void The_next_opening_is_the_first_open_moment_even_across_clock_changes()
    {
        SendWindow[] windows = [.. "08:00-21:00;20:00-02:00;01:30-02:30;00:00-00:30;23:00-00:00".Split(';').Select(SendWindow.Parse)];
        string[] zones =
        [
            "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Asia/Gaza",
            "Europe/London;America/Sao_Paulo", "Australia/Lord_Howe;Asia/Kathmandu",
        ];
        Random random = new(20270102);
        for (int i = 0; i < 400; i++)
        {
            SendWindow window = windows[i % windows.Length];
            DateTimeZone[] all = Zones(zones[i % zones.Length]);
            ZoneInterval[] changes = [.. all[0].GetZoneIntervals(Time("2008-01-01T00:00:00Z"), Time("2028-01-01T00:00:00Z"))];

            // Around changes of the clock; to the minute, since windows and changes are.
            Instant now = changes[random.Next(1, changes.Length)].Start + Duration.FromMinutes(random.Next(-2000, 500));
            Instant? first = Enumerable.Range(0, 7 * 24 * 60).Select(minute => now + Duration.FromMinutes(minute))
                .Cast<Instant?>().FirstOrDefault(time => window.IsOpen(time!.Value, all));

            Assert.Equal(first, window.NextOpen(now, all));
        }
    }

    [Theory]
    [InlineData("08:00-20:00", 12, 6, 6)]
    [InlineData("08:00-20:00", 12, 13, 25)]
    [InlineData("08:00-20:00", 12, 30, 54)]
    [InlineData("20:00-02:00", 6, 7, 25)]
    public void Work_during_open_hours_takes_longer(string window, double openADay, double hours, double expected)
    {
        Assert.Equal(TimeSpan.FromHours(openADay), SendWindow.Parse(window).OpenADay);
        Assert.Equal(TimeSpan.FromHours(expected), SendWindow.Parse(window).Spread(TimeSpan.FromHours(hours)));
    }

    [Theory]
    [InlineData("08:00-20:00", 6, 6)]
    [InlineData("08:00-20:00", 18, 12)]
    [InlineData("08:00-20:00", 25, 13)]
    [InlineData("20:00-02:00", 49, 13)]
    public void A_span_of_time_contains_its_open_hours(string window, double hours, double expected) =>
        Assert.Equal(TimeSpan.FromHours(expected), SendWindow.Parse(window).OpenWithin(TimeSpan.FromHours(hours)));

    private static Instant Time(string text) => InstantPattern.General.Parse(text).Value;

    private static DateTimeZone[] Zones(string names) =>
        [.. names.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(name => DateTimeZoneProviders.Tzdb[name])];
}
