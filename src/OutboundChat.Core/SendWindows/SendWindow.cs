using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace OutboundChat.SendWindows;

/// <summary>The hours of the day in which chats may start, in the recipient's own time. Thread-safe.</summary>
/// <param name="From">When it opens.</param>
/// <param name="Until">
/// When it closes: earlier than <paramref name="From"/> if it spans midnight, midnight if it lasts to the end of the day.
/// </param>
internal sealed partial record SendWindow(LocalTime From, LocalTime Until)
{
    /// <summary>A week, and a day for clock changes. If the window was not open in all zones at once by then, it never is.</summary>
    private const int DaysAhead = 8;

    /// <param name="text">Two times of day: <c>08:00-21:00</c>, or <c>20:00-02:00</c> across midnight.</param>
    /// <exception cref="SetupException">The text is not valid.</exception>
    public static SendWindow Parse(string text)
    {
        Match match = Times().Match(text);
        return match.Success && TryParse(match.Groups["from"].Value, out LocalTime from)
            && TryParse(match.Groups["until"].Value, out LocalTime until) && from != until
            ? new SendWindow(from, until)
            : throw new SetupException(Texts.SendWindowInvalid(text));
    }

    /// <summary>Whether it is open in all of the zones.</summary>
    public bool IsOpen(Instant now, IReadOnlyList<DateTimeZone> zones)
    {
        foreach (DateTimeZone zone in zones)
        {
            LocalTime time = now.InZone(zone).TimeOfDay;
            if (From < Until ? time < From || time >= Until : time < From && time >= Until)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>When it is open next in all of the zones; null if it never is open in all of them at once.</summary>
    public Instant? NextOpen(Instant now, IReadOnlyList<DateTimeZone> zones)
    {
        if (IsOpen(now, zones))
        {
            return now;
        }

        // The first time at which it is open in all zones is an opening in one of them.
        foreach (Instant opening in zones.SelectMany(zone => Openings(now, zone)).Where(opening => opening > now).Order())
        {
            if (IsOpen(opening, zones))
            {
                return opening;
            }
        }

        return null;
    }

    /// <summary>How long it is open per day.</summary>
    public TimeSpan OpenADay => Open > TimeSpan.Zero ? Open : Open + TimeSpan.FromDays(1);

    private TimeSpan Open => TimeSpan.FromTicks(Until.TickOfDay - From.TickOfDay);

    /// <summary>How long work takes that is only done while the window is open, beginning when it opens.</summary>
    public TimeSpan Spread(TimeSpan work) => work + (Math.Floor(work / OpenADay) * (TimeSpan.FromDays(1) - OpenADay));

    /// <summary>How long the window is open in a span of time that begins when it opens.</summary>
    public TimeSpan OpenWithin(TimeSpan span)
    {
        TimeSpan rest = span - TimeSpan.FromDays(span.Days);
        return (span.Days * OpenADay) + (rest < OpenADay ? rest : OpenADay);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{Until:HH:mm}");

    /// <summary>
    /// When it may open in a zone: at its hour, which comes twice when clocks are set back, and at clock changes, which may skip its hour.
    /// </summary>
    private IEnumerable<Instant> Openings(Instant now, DateTimeZone zone)
    {
        LocalDate today = now.InZone(zone).Date;
        foreach (LocalDate day in Enumerable.Range(0, DaysAhead).Select(today.PlusDays))
        {
            ZoneLocalMapping opening = zone.MapLocal(day + From);
            if (opening.Count > 0)
            {
                yield return opening.First().ToInstant();
                yield return opening.Last().ToInstant();
            }
        }

        foreach (ZoneInterval changed in zone.GetZoneIntervals(now, now + Duration.FromDays(DaysAhead)).Where(changed => changed.HasStart))
        {
            yield return changed.Start;
        }
    }

    private static bool TryParse(string text, out LocalTime time)
    {
        // 24:00 is how people write the end of a day.
        bool isTime = TimeOnly.TryParseExact(
            text is "24:00" ? "00:00" : text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly read);
        time = new LocalTime(read.Hour, read.Minute);
        return isTime;
    }

    [GeneratedRegex(@"^\s*(?<from>[0-9]{1,2}:[0-9]{2})\s*[-–—]\s*(?<until>[0-9]{1,2}:[0-9]{2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
