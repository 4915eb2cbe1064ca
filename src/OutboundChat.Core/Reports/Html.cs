using System.Globalization;
using System.Xml.Linq;

namespace OutboundChat.Reports;

/// <summary>Creates the HTML elements of a report.</summary>
internal static class Html
{
    /// <summary>A section with a heading, which is a landmark of that name for screen readers.</summary>
    public static XElement Section(string id, string heading, params object?[] content) => new(
        "section",
        new XAttribute("aria-labelledby", id),
        new XElement("h2", new XAttribute("id", id), heading),
        content);

    public static XElement P(string text, string? cssClass = null) => new("p", Class(cssClass), text);

    /// <summary>
    /// A table. If it is larger than the screen, it can be scrolled with the keyboard. The first column is the row header.
    /// </summary>
    /// <param name="caption">What the table shows, for screen readers.</param>
    /// <param name="columns">The column headers.</param>
    /// <param name="rows">The cells: text, or the parts of a row header.</param>
    /// <param name="isLong">Whether only the first rows are shown on a screen, and the rest must be scrolled to.</param>
    public static XElement Table(string caption, IReadOnlyList<string> columns, IEnumerable<object[]> rows, bool isLong = false) => new(
        "div",
        Class(isLong ? "scroll long" : "scroll"),
        new XAttribute("role", "group"),
        new XAttribute("aria-label", caption),
        new XAttribute("tabindex", "0"),
        new XElement(
            "table",
            new XElement("caption", caption),
            new XElement(
                "thead", new XElement("tr", columns.Select(column => new XElement("th", new XAttribute("scope", "col"), column)))),
            new XElement(
                "tbody",
                rows.Select(row => new XElement(
                    "tr",
                    new XElement("th", new XAttribute("scope", "row"), row[0]),
                    row.Skip(1).Select(cell => new XElement("td", cell)))))));

    /// <summary>A row header with a colour swatch and, below it, an explanation.</summary>
    public static object[] Named(ChartColor color, string name, string meaning) =>
        [Swatch(color), name, new XElement("span", Class("meaning"), meaning)];

    /// <summary>A row header with an explanation and the identifier that help and scripts use.</summary>
    public static object[] Named(string name, string meaning, string id) =>
        [name, new XElement("span", Class("meaning"), $"{meaning} ", new XElement("code", id))];

    /// <summary>A square in a colour of the charts.</summary>
    public static XElement Swatch(ChartColor color, string cssClass = "swatch") => new(
        "span",
        new XAttribute("class", cssClass),
        new XAttribute("style", $"--color:var(--{color.ToString().ToLowerInvariant()})"),
        new XAttribute("aria-hidden", "true"),
        string.Empty);

    public static XElement Key(params (ChartColor Color, string Text, bool IsLine)[] entries) => new(
        "p",
        new XAttribute("class", "key"),
        entries.Select(entry => new XElement("span", Swatch(entry.Color, entry.IsLine ? "dash" : "swatch"), entry.Text)));

    /// <summary>A large value with its name.</summary>
    public static XElement Figure(string name, string value, string? note = null) => new(
        "div",
        new XElement("dt", name),
        new XElement("dd", value, note is null ? null : new XElement("span", new XAttribute("class", "note"), note)));

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A percentage. Only the whole is shown as 100%, and only nothing as 0%.</summary>
    public static string Share(long part, long whole) => whole == 0 || part == 0 ? "0%"
        : part == whole ? "100%"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(Math.Round(100.0 * part / whole, 1), 0.1, 99.9):0.0}%");

    public static XAttribute? Class(string? cssClass) => cssClass is null ? null : new XAttribute("class", cssClass);
}
