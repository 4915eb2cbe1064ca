using System.Globalization;
using System.Xml.Linq;
using OutboundChat.Numbers;
using static OutboundChat.Reports.Html;

namespace OutboundChat.Reports;

/// <summary>The parts of a report. A part of which nothing is known is left out.</summary>
internal sealed class ReportSections(RunFigures figures, ReportOptions options)
{
    private const int MaxBars = 10, LongestName = 20;

    private readonly long _done = figures[StatusGroup.Started];

    private bool IsRehearsal => options.Journal?.Rehearsal ?? (figures.RehearsalRows > 0 && figures.RehearsalRows == figures.Rows);

    private bool IsGoingOn => options.Journal?.Runs is [.., { Ended: null }];

    public string Headline => Texts.ReportHeadline(figures.Rows, _done, IsRehearsal);

    public IEnumerable<XElement> Head()
    {
        yield return new XElement("h1", Headline);
        if (figures.Rows > 0)
        {
            yield return P(
                Texts.ReportLead(
                    _done,
                    options.Journal is null ? figures.ByStatus[RowStatus.OfResults[1]] : 0,
                    figures[StatusGroup.LeftOut],
                    figures[StatusGroup.NotAttempted],
                    figures[StatusGroup.Attention] - figures.Unknown,
                    figures.Unknown),
                "lead");
        }

        foreach (string note in Notes())
        {
            yield return new XElement("p", new XAttribute("class", "note-box"), new XAttribute("role", "note"), note);
        }

        if (figures.Rows > 0)
        {
            yield return new XElement("dl", new XAttribute("class", "figures"), Figures());
        }
    }

    public IEnumerable<XElement?> All()
    {
        if (figures.Rows == 0)
        {
            return [Section("outcome", "Outcome", P(options.Journal is null ? Texts.ReportWithoutRows : Texts.ReportWithoutSentRows)), Runs()];
        }

        return [Outcome(), Starts(), Runs(), Countries(), Channels(), Problems(), Warnings(), Durations()];
    }

    public IEnumerable<XElement> Foot() =>
        [P(Texts.ReportStartedMeans), P(Texts.ReportPrivacy), P(Texts.ReportMade(options.Made))];

    private IEnumerable<string> Notes()
    {
        if (IsRehearsal)
        {
            yield return Texts.ReportOfRehearsal;
        }
        else if (figures.RehearsalRows > 0)
        {
            yield return Texts.ReportPartlyRehearsal(figures.RehearsalRows, figures.Rows);
        }

        if (IsGoingOn)
        {
            yield return Texts.ReportOfUnfinishedRun;
        }
    }

    private IEnumerable<XElement> Figures()
    {
        yield return Figure(options.Journal is null ? "Rows" : "Rows in the journal", Number(figures.Rows));
        yield return Figure("Started", Number(_done), Share(_done, figures.Rows));
        yield return Figure(
            "Need attention", Number(figures[StatusGroup.Attention]), Share(figures[StatusGroup.Attention], figures.Rows));
        if (figures.Starts.Last - figures.Starts.First >= TimeSpan.FromSeconds(1))
        {
            yield return Figure("First to last start", Texts.Time(figures.Starts.Last - figures.Starts.First));
        }
    }

    private XElement Outcome()
    {
        IReadOnlyList<RowStatus> all = options.Journal is null ? RowStatus.OfResults : RowStatus.OfJournals;
        RowStatus[] present = [.. all.Where(status => figures.ByStatus[status] > 0)];
        string title = Texts.ChartOfStatus(present.Select(status => (status.Label, Number(figures.ByStatus[status]))));
        return Section(
            "outcome",
            "Outcome",
            Charts.OfParts(title, present.Select(status => (status.Color, figures.ByStatus[status]))),
            Table(
                "Rows by status",
                ["Status", "Rows", "Share"],
                present.Select(status => new object[]
                {
                    Named(status.Color, status.Label, status.Meaning),
                    Number(figures.ByStatus[status]),
                    Share(figures.ByStatus[status], figures.Rows),
                })),
            options.Journal is null ? null : P(Texts.ReportJournalKnows, "hint"));
    }

    private XElement? Starts()
    {
        StartTimes starts = figures.Starts;
        Pace pace = options.Pace;
        if (starts.Count == 0)
        {
            return null;
        }

        string summary = Texts.StartsOverTime(
            starts.Count, starts.First, starts.Last, pace.TimeFor(starts.Count), Texts.PaceName(pace.PerSecond, pace.Burst, pace.IsDefault), IsRehearsal);
        if (starts.Last - starts.First < TimeSpan.FromSeconds(1))
        {
            return Section("time", "Chats over time", P(summary));
        }

        string title = Texts.ChartOfStarts(starts.Count, starts.First, starts.Last, pace.PerSecond);
        long total = 0;
        string format = starts.Width >= TimeSpan.FromDays(1) ? "yyyy-MM-dd"
            : starts.Width >= TimeSpan.FromMinutes(1) ? "yyyy-MM-dd HH:mm" : "HH:mm:ss";
        return Section(
            "time",
            "Chats over time",
            P(summary),
            Key(
                (ChartColor.Started, "Chats started so far", false),
                (ChartColor.Pace, Texts.PaceName(pace.PerSecond, pace.Burst, pace.IsDefault), true)),
            Charts.OfStarts(title, starts, pace, isWide: true),
            Charts.OfStarts(title, starts, pace, isWide: false),
            Table(
                Texts.BucketsCaption(starts.Width),
                ["From (UTC)", "Started", "So far", Texts.PaceColumn(pace.PerSecond)],
                starts.Buckets.Select(bucket => new object[]
                {
                    bucket.Begin.ToString(format, CultureInfo.InvariantCulture),
                    Number(bucket.Count),
                    Number(total += bucket.Count),
                    Number((long)Math.Min(starts.Count, pace.After(EndOf(bucket.Begin) - starts.First))),
                }),
                isLong: true));
    }

    private DateTime EndOf(DateTime bucket) =>
        bucket + figures.Starts.Width is var end && end < figures.Starts.Last ? end : figures.Starts.Last;

    private XElement? Runs() => options.Journal is not { Runs.Count: > 0 } journal ? null : Section(
        "runs",
        "Runs",
        Table(
            "Runs of the journal",
            ["Began (UTC)", "Ended (UTC)", "Rows by status"],
            journal.Runs.Select(run => new object[]
            {
                run.Began.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                Texts.RunEnd(run.Ended, run.Completed, run.EndedBy is null ? null : ProblemKinds.TitleOf(ProblemKinds.Of(run.EndedBy))),
                string.Join(", ", run.Counts.Where(count => RowStatus.Find(count.Key) is not null)
                    .Select(count => $"{Number(count.Value)} {RowStatus.Find(count.Key)!.Label.ToLowerInvariant()}")),
            })));

    private XElement? Countries()
    {
        if (figures.ByCountry.Count == 0)
        {
            return null;
        }

        (string Name, long Rows, long Started)[] rows =
        [
            .. figures.ByCountry.OrderBy(country => country.Key.Length == 0)
                .Select(country => (NameOf(country.Key), country.Value, figures.StartedByCountry[country.Key])),
        ];
        (string Name, long Rows, long Started)[] bars = [.. rows.Take(rows.Length > MaxBars ? MaxBars - 1 : MaxBars)];
        if (rows.Length > bars.Length)
        {
            bars = [.. bars, ("Others", rows[bars.Length..].Sum(row => row.Rows), rows[bars.Length..].Sum(row => row.Started))];
        }

        return Section(
            "countries",
            "Countries",
            new XElement(
                "div",
                Class("beside"),
                new XElement(
                    "div",
                    rows.All(row => row.Started == row.Rows) ? null
                        : Key((ChartColor.Started, "Started", false), (ChartColor.Rest, "Not started", false)),
                    Charts.OfBars(Texts.ChartOfCountries(rows.Length), [.. bars.Select(bar => (Shorten(bar.Name), bar.Rows, bar.Started))])),
                Groups("Rows by country", "Country", rows)));
    }

    private XElement? Channels()
    {
        if (figures.ByChannel.Count == 0)
        {
            return null;
        }

        return Section(
            "channels",
            "Channels",
            Groups(
                "Rows by channel",
                "Channel",
                figures.ByChannel.OrderBy(channel => channel.Key.Length == 0).Select(channel => (
                    channel.Key.Length == 0 ? "No valid channel" : channel.Key, channel.Value, figures.StartedByChannel[channel.Key]))),
            figures.SmsParts == 0 ? null : P(Texts.SmsPartsBilled(figures.SmsParts), "hint"));
    }

    private XElement Problems() => Section(
        "problems",
        "Problems",
        figures.Problems.Count == 0
            ? P(Texts.ReportWithoutProblems)
            : Kinds("Rows by problem", "Problem and what to do", figures.Problems));

    private XElement? Warnings() => options.Journal is not null ? null : Section(
        "warnings",
        "Warnings",
        figures.Warnings.Count == 0
            ? P(Texts.ReportWithoutWarnings)
            : new object[] { P(Texts.WarningsMean), Kinds("Rows by warning", "Warning and what to do", figures.Warnings) });

    private XElement? Durations()
    {
        if (figures.ByAttempts.Count == 0)
        {
            return null;
        }

        long repeated = figures.ByAttempts.Sum(attempts => attempts.Value * (attempts.Key - 1));
        return Section(
            "requests",
            "Requests",
            figures.Durations == 0
                ? null
                : new object[]
                {
                    P(Texts.DurationsMean),
                    new XElement(
                        "dl",
                        Class("figures"),
                        Figure("Median", Texts.Time(figures.Percentile(0.5))),
                        Figure("95% within", Texts.Time(figures.Percentile(0.95))),
                        Figure("Longest", Texts.Time(figures.Percentile(1)))),
                },
            P(Texts.RequestsRepeated(repeated)),
            Table(
                "Rows by number of requests",
                ["Requests", "Rows", "Share"],
                figures.ByAttempts.OrderBy(attempts => attempts.Key).Select(attempts => new object[]
                {
                    Number(attempts.Key), Number(attempts.Value), Share(attempts.Value, figures.ByAttempts.Sum(all => all.Value)),
                })));
    }

    private static XElement Groups(string caption, string name, IEnumerable<(string Name, long Rows, long Started)> groups) => Table(
        caption,
        [name, "Rows", "Started", "Share"],
        groups.Select(group => new object[] { group.Name, Number(group.Rows), Number(group.Started), Share(group.Started, group.Rows) }),
        isLong: true);

    private static XElement Kinds(string caption, string name, Tally<string> kinds) => Table(
        caption,
        [name, "Rows"],
        kinds.Select(kind => new object[]
        {
            Named(ProblemKinds.TitleOf(kind.Key), ProblemKinds.ExplanationOf(kind.Key), kind.Key), Number(kind.Value),
        }));

    private static string NameOf(string region) => region.Length == 0 ? "No country" : CountryCodes.NameOf(region);

    private static string Shorten(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)].TrimEnd() + "…";
}
