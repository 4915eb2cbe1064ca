using System.Globalization;
using System.Text.RegularExpressions;
using OutboundChat.Requests;
using OutboundChat.Sending;

namespace OutboundChat.Tests.Requests;

public partial class SamplesTests
{
    [Fact]
    public void All_appointments_are_valid_and_their_numbers_are_read_exactly()
    {
        MessageTemplate template = new("Hi {FirstName}, {AppointmentTime}.");
        ChatRequestOptions options = new() { MessageTemplate = template, AttributeColumns = ["OrderId"] };
        OutboundChatReport[] own = Check("appointments.csv", new ChatRequestOptions());
        OutboundChatReport[] templated = Check("appointments.csv", options);

        Assert.All(own.Concat(templated), report => Assert.Empty(report.Problems));
        Assert.Equal(
            File.ReadAllLines(Path.Combine(Repository.Root, "tests", "OutboundChat.Tests", "Requests", "appointments.e164.txt")),
            own.Select(report => report.Destination));
        Assert.Equal(240, own.Select(report => report.Destination).Distinct().Count());
        Assert.All(
            own,
            report => Assert.Equal(report.Channel == "SMS", report.SmsParts is >= 1 and <= 10 && report.Encoding is "GSM-7" or "UCS-2"));
        Assert.Contains(own, report => report.Channel == "WhatsApp");
        Assert.Contains(own, report => report.Encoding == "GSM-7");
    }

    [Fact]
    public void Each_mistake_is_reported_for_the_members_that_the_samples_page_lists()
    {
        IReadOnlyDictionary<long, string[]> expected = ReadMistakes();
        OutboundChatReport[] reports = Check("appointments-with-errors.csv", new ChatRequestOptions());

        Assert.Equal(expected.Keys, reports.Select(report => report.Row));
        foreach (OutboundChatReport report in reports)
        {
            string[] members = report.Row switch
            {
                51 => ["ContactFlowId", "DestinationEndpoint", "InstanceId", "SourceEndpoint"],
                52 => [], // Only a template makes it a mistake.
                _ => expected[report.Row],
            };
            Assert.Equal(
                (report.Row, string.Join(",", members)),
                (report.Row, string.Join(",", report.Problems.Select(problem => problem.Member).Order(StringComparer.Ordinal))));
        }

    }

    [Fact]
    public void A_template_reports_the_rows_without_a_first_name()
    {
        OutboundChatReport[] reports = Check(
            "appointments-with-errors.csv", new ChatRequestOptions { MessageTemplate = new MessageTemplate("Hi {FirstName}") });
        Assert.Equal(
            [51, 52],
            reports.Where(report => report.Problems.Any(problem => problem.Rule == "PlaceholderEmpty")).Select(report => report.Row));
    }

    private static OutboundChatReport[] Check(string file, ChatRequestOptions options)
    {
        RowAdmission admission = new(new ChatRunOptions { Request = options });
        return [.. ReadRows(file).Select((row, index) =>
        {
            // A good sample is sent with the source, instance and flow as parameters; the bad one has them as columns.
            ChatRequestInput input = file == "appointments.csv" ? ValidRequest.CreateInput() : new ChatRequestInput();
            DataColumns.Bind(row, input);
            return admission.Admit(input, row).ToReport();
        })];
    }

    private static IEnumerable<IRow> ReadRows(string file)
    {
        // Cells with quotes and line breaks in them; the samples have nothing beyond that.
        string text = File.ReadAllText(Path.Combine(Repository.Root, "samples", file)).TrimStart('\uFEFF');
        List<string>? header = null;
        List<string> cells = [];
        foreach (Match cell in Cell().Matches(text))
        {
            cells.Add(cell.Groups["quoted"] is { Success: true } quoted
                ? quoted.Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : cell.Groups["plain"].Value);
            if (cell.Groups["end"].Value == ",")
            {
                continue;
            }

            if (header is not null && (cells.Count > 1 || cells[0].Length > 0))
            {
                yield return new DictionaryRow(header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
            }

            header ??= cells;
            cells = [];
        }
    }

    [GeneratedRegex("""\G(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r?\n)""")]
    private static partial Regex Cell();

    /// <summary>The table of the samples page: row, and the members in its last column.</summary>
    private static Dictionary<long, string[]> ReadMistakes() => File.ReadLines(Path.Combine(Repository.Root, "samples", "README.md"))
        .Select(line => TableRow().Match(line))
        .Where(match => match.Success)
        .ToDictionary(
            match => long.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture),
            match => Member().Matches(match.Groups["member"].Value)
                .Select(member => member.Groups[1].Value).Order(StringComparer.Ordinal).ToArray());

    [GeneratedRegex(@"^\| (?<row>[0-9]+) \|.*\| (?<member>[^|]*) \|$")]
    private static partial Regex TableRow();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Member();
}
