using OutboundChat.Reports;

namespace OutboundChat.Tests.Reports;

public class RunFiguresTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(4_000)]
    [InlineData(400_000)]
    [InlineData(40_000_000)]
    [InlineData(4_000_000_000)]
    public void Starts_are_counted_in_few_buckets_of_equal_width_in_any_order(long seconds)
    {
        Random random = new(7);
        DateTimeOffset[] times =
            [.. Enumerable.Range(0, 2000).Select(_ => SampleFigures.Began.AddSeconds(random.NextDouble() * seconds))];
        StartTimes starts = new();
        Array.ForEach(times, starts.Add);

        (DateTime Begin, long Count)[] buckets = [.. starts.Buckets];
        Assert.InRange(buckets.Length, 1, StartTimes.MaxBuckets);
        Assert.Equal(
            buckets.Select(bucket => times.LongCount(time => time >= bucket.Begin && time < bucket.Begin + starts.Width)),
            buckets.Select(bucket => bucket.Count));
        Assert.Equal(times.LongLength, buckets.Sum(bucket => bucket.Count));
        Assert.Equal((times.Min().UtcDateTime, times.Max().UtcDateTime), (starts.First, starts.Last));
    }

    [Fact]
    public void No_starts_have_no_buckets() => Assert.Empty(new StartTimes().Buckets);

    [Fact]
    public void Percentiles_are_durations_of_rows()
    {
        RunFigures figures = new();
        foreach (int milliseconds in Enumerable.Range(1, 100).Reverse())
        {
            figures.Add(RowOf("Started") with { Attempts = 1, Duration = TimeSpan.FromMilliseconds(milliseconds) });
        }

        figures.Add(RowOf("Duplicate") with { Attempts = 0, Duration = TimeSpan.FromDays(1) });

        Assert.Equal([50, 95, 100], new[] { 0.5, 0.95, 1 }.Select(part => figures.Percentile(part).TotalMilliseconds));
    }

    [Fact]
    public void A_rule_that_a_row_breaks_twice_counts_once()
    {
        RunFigures figures = new();
        figures.Add(RowOf("Invalid") with { Problems = ["TextTorn", "TextTorn", "SmsTooLong"], Warnings = ["TextTrimmed", "TextTrimmed"] });
        figures.Add(RowOf("Invalid") with { Problems = ["SmsTooLong"] });

        Assert.Equal(["SmsTooLong 2", "TextTorn 1"], figures.Problems.Select(problem => $"{problem.Key} {problem.Value}"));
        Assert.Equal(1, figures.Warnings["TextTrimmed"]);
    }

    [Theory]
    [InlineData(1, 1, "100%")]
    [InlineData(0, 5, "0%")]
    [InlineData(0, 0, "0%")]
    [InlineData(1, 3, "33.3%")]
    [InlineData(99_999, 100_000, "99.9%")]
    [InlineData(1, 100_000, "0.1%")]
    public void A_share_is_100_percent_only_if_it_is_complete(long part, long whole, string share) =>
        Assert.Equal(share, Html.Share(part, whole));

    [Fact]
    public void Every_kind_of_problem_is_explained()
    {
        IEnumerable<string> kinds = typeof(Texts).GetMethods()
            .Where(method => method.ReturnType == typeof(Notice) && method.Name != nameof(Texts.InstanceNotFound))
            .Select(method => method.Name).Distinct();

        Assert.All(kinds, kind =>
        {
            Assert.Equal(kind, ProblemKinds.Of(kind));
            Assert.EndsWith(".", ProblemKinds.ExplanationOf(kind), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("DestinationNotANumber", "Destination not a number")]
    [InlineData("WhatsAppFreeText", "WhatsApp free text")]
    [InlineData("MessageNeedsUcs2", "Message needs UCS2")]
    [InlineData("SmsTooLong", "SMS too long")]
    [InlineData("InstanceIdMissing", "Instance ID missing")]
    public void A_kind_has_a_title_in_words(string kind, string title) => Assert.Equal(title, ProblemKinds.TitleOf(kind));

    [Theory]
    [InlineData("+12065550101")]
    [InlineData("Ava")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_that_is_not_a_kind_of_problem_is_not_shown(string? name) => Assert.Equal(ProblemKinds.Other, ProblemKinds.Of(name));

    private static ReportRow RowOf(string status) => new() { Status = RowStatus.Find(status)!, Problems = [], Warnings = [] };
}
