using System.Collections;
using System.Management.Automation;
using OutboundChat.Tests.Hostile;

namespace OutboundChat.Tests.Module;

/// <summary>A report must not contain data of rows, whatever they contain.</summary>
public sealed class ExportOutboundChatReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_contains_no_data_of_rows()
    {
        string journal = _folder["journal.jsonl"];
        object[] rows = [.. Markers.All.Select(row => AsObject(row))];
        Hashtable with = new(Sample.Contact)
        {
            ["Simulate"] = true, ["JournalPath"] = journal, ["AttributeColumn"] = "OrderId", ["ErrorAction"] = "SilentlyContinue",
        };
        IReadOnlyList<object> results = CommandRun.Of("Start-OutboundChatContact", with, rows).Output;
        Assert.Equal(rows.Length, results.Count);

        Markers.AssertAbsent(
        [
            ("results", ReportOf(results)),
            ("journal", ReportOf(null, ("JournalPath", journal))),
        ]);
    }

    [Fact]
    public void Unknown_text_instead_of_names_is_not_shown()
    {
        const string hostile = "<script>alert('+12065550101')</script>";
        IEnumerable<string> properties = typeof(OutboundChatResult).GetProperties().Select(property => property.Name).Except(["Status"]);
        object[] rows = [.. new[] { "Invalid", "Failed", "Started", "NotAttempted" }.SelectMany(status => new[]
        {
            AsObject(properties.Select(name => KeyValuePair.Create(name, hostile)).Append(new("Status", status))),
            AsObject<object>(
            [
                new("Status", status), new("Attempts", 1), new("ErrorId", "Ava"),
                new("Problems", new[] { AsObject<string>([new("Rule", "Ava")]) }),
            ]),
        })];

        string report = ReportOf(rows);
        Assert.DoesNotContain("2065550101", report, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Ava", report, StringComparison.Ordinal);
        Assert.Contains("2 of 8 chats were started", report, StringComparison.Ordinal);
    }

    private static PSObject AsObject<T>(IEnumerable<KeyValuePair<string, T>> properties)
    {
        PSObject item = new();
        foreach ((string name, T value) in properties)
        {
            item.Properties.Add(new PSNoteProperty(name, value));
        }

        return item;
    }

    private string ReportOf(IEnumerable? results, params (string Name, object Value)[] with)
    {
        Hashtable parameters = new() { ["Path"] = _folder["report.html"] };
        Array.ForEach(with, parameter => parameters[parameter.Name] = parameter.Value);
        CommandRun run = CommandRun.Of("Export-OutboundChatReport", parameters, results);
        Assert.Null(run.End);
        return File.ReadAllText(_folder["report.html"]);
    }
}
