using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OutboundChat.Reports;

/// <summary>What a report says besides the rows' figures.</summary>
/// <param name="Title">The first words of the page.</param>
/// <param name="Pace">The pace to compare with.</param>
/// <param name="Made">When the report is made.</param>
/// <param name="Journal">The journal that the figures come from; null for results.</param>
internal sealed record ReportOptions(string Title, Pace Pace, DateTimeOffset Made, OutboundChatJournalSummary? Journal = null);

/// <summary>How fast chats may start: so many at once, and so many a second after that.</summary>
/// <param name="PerSecond">In the long run.</param>
/// <param name="Burst">At once.</param>
/// <param name="IsDefault">Whether it is the default quota of an account.</param>
internal readonly record struct Pace(double PerSecond, int Burst, bool IsDefault)
{
    /// <summary>How many chats may have started after a time.</summary>
    public double After(TimeSpan time) => Burst + (PerSecond * time.TotalSeconds);

    /// <summary>How long so many chats take.</summary>
    public TimeSpan TimeFor(long chats) => TimeSpan.FromSeconds(Math.Max(0, chats - Burst) / PerSecond);
}

/// <summary>
/// The page: one file that asks for nothing else. Its elements are those of HTML, written as XML, so that whatever text comes into it is
/// text and never markup.
/// </summary>
internal static class ReportDocument
{
    /// <summary>Nothing may be loaded, and nothing may run, whatever got into the page.</summary>
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

    /// <summary>The style sheet has no character that XML would write otherwise: a page's style is not read as XML.</summary>
    private static string StyleSheet()
    {
        using StreamReader reader = new(typeof(ReportDocument).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
