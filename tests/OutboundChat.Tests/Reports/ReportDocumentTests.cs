using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using OutboundChat.Reports;

namespace OutboundChat.Tests.Reports;

public partial class ReportDocumentTests
{
    public static TheoryData<string> Names => SampleFigures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_well_formed_and_loads_nothing(string name)
    {
        string page = PageOf(name);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"https?:|//|<script|javascript:|\bon\w+=|url\(|@import|<link|<img|<iframe|\bsrc=|\bhref=", page);
        XElement html = Parse(page);
        Assert.Equal("en", html.Attribute("lang")!.Value);
        Assert.Contains(
            "default-src 'none'",
            html.Descendants("meta").Single(meta => meta.Attribute("http-equiv")?.Value == "Content-Security-Policy")
                .Attribute("content")!.Value,
            StringComparison.Ordinal);
        // A browser reads <td/> as a cell that is not closed.
        string[] empty = ["meta", "polyline", "polygon", "rect", "line", "path", "ellipse"];
        Assert.All(html.Descendants().Where(element => element.IsEmpty), element => Assert.Contains(element.Name.LocalName, empty));
        string[] ids = [.. html.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_works_with_a_screen_reader_and_a_keyboard(string name)
    {
        XElement body = Parse(PageOf(name)).Element("body")!;

        Assert.Equal(["header", "main", "footer"], body.Elements().Select(element => element.Name.LocalName));
        Assert.Single(body.Descendants("h1"));
        Assert.All(body.Descendants("section"), section =>
        {
            XElement heading = section.Elements().First();
            Assert.Equal("h2", heading.Name.LocalName);
            Assert.Equal(section.Attribute("aria-labelledby")!.Value, heading.Attribute("id")!.Value);
        });
        Assert.All(body.Descendants("svg"), chart =>
        {
            Assert.Equal("img", chart.Attribute("role")!.Value);
            Assert.Equal(chart.Attribute("aria-label")!.Value, chart.Element("title")!.Value);
            Assert.NotEmpty(chart.Ancestors("section").Single().Descendants("table"));
        });
        Assert.All(body.Descendants("table"), table =>
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            Assert.Equal("0", table.Parent!.Attribute("tabindex")!.Value);
            Assert.All(table.Descendants("th"), heading => Assert.NotNull(heading.Attribute("scope")));
            Assert.Single(table.Descendants("tr").Select(row => row.Elements().Count()).Distinct());
        });
    }

    [Fact]
    public void The_style_sheet_has_each_colour_of_charts_with_enough_contrast_in_light_and_dark()
    {
        string sheet = Parse(PageOf("nothing")).Descendants("style").Single().Value;
        Dictionary<string, string>[] modes =
        [
            .. Root().Matches(sheet)
                .Select(root => Color().Matches(root.Value).ToDictionary(color => color.Groups[1].Value, color => color.Groups[2].Value))
                .Where(mode => mode.Count > 0),
        ];

        Assert.Equal(2, modes.Length);
        string[] background = ["paper", "soft", "grid", "fill"], texts = ["ink", "muted"];
        Assert.All(modes, mode =>
        {
            Assert.Superset(Enum.GetNames<ChartColor>().Select(color => color.ToLowerInvariant()).ToHashSet(), mode.Keys.ToHashSet());
            Assert.All(texts, text => Assert.InRange(Contrast(mode[text], mode["soft"]), 4.5, 21));
            Assert.All(
                mode.Keys.Except(background),
                color => Assert.InRange(Contrast(mode[color], mode["paper"]), texts.Contains(color) ? 4.5 : 3, 21));
        });
    }

    [Fact]
    public void The_numbers_of_a_run_are_in_its_tables()
    {
        XElement body = Parse(PageOf("every status"));

        // Of 70 rows, 10 have each status; those that failed have no answer.
        Assert.Equal("20 of 70 chats were started", HeadlineOf(body));
        Assert.Equal(
            "10 of them were started by earlier runs. 20 rows were left out as duplicates or opt-outs. "
            + "10 rows were not started and need attention. 10 chats may or may not have been started. 10 rows were not attempted.",
            LeadOf(body));
        Assert.Equal(Enumerable.Repeat("10", 7), CellsOf(body, "outcome", 1));
        Assert.Equal(70, CellsOf(body, "countries", 1).Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
        Assert.Equal(20, CellsOf(body, "countries", 2).Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
        Assert.Equal(["52", "18"], CellsOf(body, "channels", 1));
        Assert.Equal(["10", "10", "10"], CellsOf(body, "problems", 1));
        Assert.Equal(["14"], CellsOf(body, "warnings", 1));
        Assert.Equal("10", CellsOf(body, "time", 2).Last());
        Assert.Equal(20, CellsOf(body, "requests", 1).Sum(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_report_of_a_journal_omits_sections_without_data()
    {
        XElement body = Parse(PageOf("a journal"));

        Assert.Equal(
            ["outcome", "time", "runs", "channels", "problems", "requests"],
            body.Descendants("h2").Select(heading => heading.Attribute("id")!.Value));
        Assert.Equal("21 chats were started so far", HeadlineOf(body));
        Assert.Contains(Texts.ReportOfUnfinishedRun, Notes(body), StringComparison.Ordinal);
        Assert.Contains("1 chat has no response yet.", body.Value, StringComparison.Ordinal);
        Assert.Contains("ended by: Quota full", body.Value, StringComparison.Ordinal);
        Assert.Contains("Access denied", body.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("jsonl", body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_journal_takes_rows_that_were_never_sent_from_its_last_run()
    {
        XElement body = Parse(PageOf("an ended journal"));

        Assert.Equal("5 of 8 chats were started", HeadlineOf(body));
        Assert.Equal(
            "2 of them were started by earlier runs. 1 row was left out as duplicates or opt-outs. "
            + "2 rows were not started and need attention.",
            LeadOf(body));
        Assert.Equal(["8", "562.5%", "225.0%"], body.Descendants("dd").Take(3).Select(figure => figure.Value.Replace(" ", string.Empty)));
        Assert.Contains(Texts.ReportRowsNotListed(["1 duplicate", "2 invalid"]), body.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts.ReportWithoutProblems, body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_journal_does_not_count_rows_if_its_last_run_had_only_a_part_of_them()
    {
        (RunFigures figures, ReportOptions options) = SampleFigures.OfEndedJournal(new() { ["AlreadyStarted"] = 4, ["Invalid"] = 2 });
        XElement body = Parse(Write(figures, options));

        Assert.Equal("5 chats were started", HeadlineOf(body));
        Assert.Equal(Texts.ReportOfPartlyKnownRows, Notes(body));
        Assert.DoesNotContain("Every chat", body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_says_so_in_its_headline()
    {
        XElement body = Parse(PageOf("a rehearsal"));

        Assert.EndsWith("in a rehearsal", HeadlineOf(body), StringComparison.Ordinal);
        Assert.Contains("no one was messaged", Notes(body), StringComparison.Ordinal);
        Assert.Empty(Notes(Parse(PageOf("every status"))));
    }

    [Theory]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("\"' onload=x &amp; \u0001\u2028 \uFFFE \uD800 ]]>")]
    public void A_title_is_text_and_never_markup(string title)
    {
        string page = Write(new RunFigures(), SampleFigures.Options with { Title = title });

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.StartsWith(Wording.OneLine(title), Parse(page).Descendants("title").First().Value, StringComparison.Ordinal);
    }

    private static string PageOf(string name)
    {
        (RunFigures figures, ReportOptions options) = SampleFigures.Of(name);
        return Write(figures, options);
    }

    private static string Write(RunFigures figures, ReportOptions options)
    {
        using MemoryStream stream = new();
        ReportDocument.Write(stream, figures, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XElement Parse(string page)
    {
        using XmlReader reader = XmlReader.Create(
            new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        return XElement.Load(reader);
    }

    private static string HeadlineOf(XElement body) => body.Descendants("h1").Single().Value;

    private static string LeadOf(XElement body) => body.Descendants("p").Single(p => p.Attribute("class")?.Value == "lead").Value;

    private static string Notes(XElement body) =>
        string.Join(' ', body.Descendants("p").Where(p => p.Attribute("role")?.Value == "note").Select(p => p.Value));

    private static IEnumerable<string> CellsOf(XElement body, string section, int column) =>
        body.Descendants("section").Single(element => element.Attribute("aria-labelledby")!.Value == section)
            .Descendants("tbody").Elements("tr").Select(row => row.Elements().ElementAt(column).Value);

    /// <summary>The contrast ratio of WCAG 2.</summary>
    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(part => Linear(Convert.ToInt32(color.Substring(part * 2, 2), 16) / 255.0))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double part) => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z]+): #([0-9a-f]{6})")]
    private static partial Regex Color();
}
