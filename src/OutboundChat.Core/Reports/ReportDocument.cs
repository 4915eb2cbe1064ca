using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OutboundChat.Reports;

/// <summary>The options of a report.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Pace">The request quota to compare with.</param>
/// <param name="Made">When the report is created.</param>
/// <param name="Journal">The journal that the figures come from; null if they come from results.</param>
internal sealed record ReportOptions(string Title, Pace Pace, DateTimeOffset Made, OutboundChatJournalSummary? Journal = null);

/// <summary>The quota that limits how fast chats may start.</summary>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="Burst">Requests that may be sent at once after a pause.</param>
/// <param name="IsDefault">Whether it is the service's default quota.</param>
internal readonly record struct Pace(double PerSecond, int Burst, bool IsDefault)
{
    /// <summary>The maximum number of chats after a time.</summary>
    public double After(TimeSpan time) => Burst + (PerSecond * time.TotalSeconds);

    /// <summary>The minimum time for a number of chats.</summary>
    public TimeSpan TimeFor(long chats) => TimeSpan.FromSeconds(Math.Max(0, chats - Burst) / PerSecond);
}

/// <summary>
/// Writes the page: one self-contained HTML file. It is written as XML elements, so text from rows never becomes markup.
/// </summary>
internal static class ReportDocument
{
    /// <summary>The content security policy: the page loads nothing and runs no scripts, whatever it contains.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    public static void Write(Stream stream, RunFigures figures, ReportOptions options)
    {
        XmlWriterSettings settings = new()
        {
            OmitXmlDeclaration = true,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        using XmlWriter writer = XmlWriter.Create(stream, settings);
        writer.WriteRaw("<!DOCTYPE html>\n");
        PageOf(figures, options).WriteTo(writer);
    }

    private static XElement PageOf(RunFigures figures, ReportOptions options)
    {
        string title = Wording.OneLine(options.Title);
        ReportHead head = new(figures, options);
        ReportSections sections = new(figures, options, head.IsRehearsal);
        return new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                Meta("viewport", "width=device-width, initial-scale=1"),
                Meta("color-scheme", "light dark"),
                new XElement("title", $"{title}: {head.Headline}"),
                new XElement("style", StyleSheet())),
            new XElement(
                "body",
                new XElement("header", new XElement("p", new XAttribute("class", "kicker"), title), head.Elements()),
                new XElement("main", sections.All()),
                new XElement("footer", head.Foot())));
    }

    private static XElement Meta(string name, string content) =>
        new("meta", new XAttribute("name", name), new XAttribute("content", content));

    /// <summary>
    /// The style sheet contains no characters that XML escapes: browsers don't unescape the content of a style element.
    /// </summary>
    private static string StyleSheet()
    {
        using StreamReader reader = new(typeof(ReportDocument).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
