using System.Globalization;
using System.Xml.Linq;
using OutboundChat.Numbers;
using static OutboundChat.Reports.Html;

namespace OutboundChat.Reports;

/// <summary>Creates the sections of a report. Sections without data are omitted.</summary>
internal sealed class ReportSections(RunFigures figures, ReportOptions options, bool isRehearsal)
{
    private const int MaxBars = 10, LongestName = 20;

    public IEnumerable<XElement?> All()
    {
        if (figures.Rows == 0)
        {
            string why = options.Journal is null ? Texts.ReportWithoutRows : Texts.ReportWithoutSentRows;
            return [Section("outcome", "Outcome", P(why), NotListed()), Runs()];
        }

        XElement? starts = StartsSection.Of(figures.Starts, options.Pace, isRehearsal);
        return [Outcome(), starts, Runs(), Countries(), Channels(), Problems(), Warnings(), Durations()];
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
            options.Journal is null ? null : P(Texts.ReportJournalKnows, "hint"),
            NotListed());
    }

    /// <summary>The rows of the last run that a journal does not record.</summary>
    private XElement? NotListed() => LastRun.Of(options.Journal, figures)?.NotListed.ToArray() is { Length: > 0 } rows
        ? P(Texts.ReportRowsNotListed(rows.Select(row => $"{Number(row.Rows)} {row.Status.Label.ToLowerInvariant()}")), "hint")
        : null;

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
                    Charts.OfBars(
                        Texts.ChartOfCountries(rows.Length), [.. bars.Select(bar => (Shorten(bar.Name), bar.Rows, bar.Started))])),
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

    private XElement Problems() => figures.Problems.Count == 0
        ? Section("problems", "Problems", P(options.Journal is null ? Texts.ReportWithoutProblems : Texts.ReportJournalWithoutProblems))
        : Section("problems", "Why rows were not started", Kinds("Rows by reason", "Reason and what to do", figures.Problems));

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
