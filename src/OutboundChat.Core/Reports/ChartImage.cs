using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OxyPlot;

namespace OutboundChat.Reports;

/// <summary>
/// Adapts OxyPlot's SVG to the page: colours become variables of the style sheet, for light and dark mode; the font is the page's; and the
/// size follows the screen.
/// </summary>
internal static partial class ChartImage
{
    /// <summary>Attributes that the style sheet replaces.</summary>
    private static readonly string[] s_restyled = ["style", "fill", "font-family", "font-weight", "font-size"];

    /// <summary>A placeholder for a colour of the style sheet, until the chart is drawn.</summary>
    public static OxyColor Stand(ChartColor color) => OxyColor.FromRgb((byte)color, 1, 2);

    public static XElement Of(PlotModel model, double width, double height, string title, string cssClass)
    {
        XElement svg = XElement.Parse(SvgExporter.ExportToString(model, width, height, isDocument: false));
        XElement image = new(
            "svg",
            new XAttribute("class", $"chart {cssClass}"),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", title),
            cssClass == "bar" ? new XAttribute("preserveAspectRatio", "none") : null,
            new XElement("title", title));

        // Nothing is drawn outside a chart's area, so clip paths are not needed, and their ids would not be unique in the page.
        foreach (XElement shape in svg.Descendants().Where(element => element.Name.LocalName is not ("defs" or "clipPath" or "g")))
        {
            if (shape.Parent!.Name.LocalName != "clipPath" && !IsInvisible(shape))
            {
                image.Add(Restyle(shape));
            }
        }

        return image;
    }

    private static XElement Restyle(XElement shape)
    {
        string? fill = shape.Attribute("fill")?.Value, style = shape.Attribute("style")?.Value;
        return new XElement(
            shape.Name.LocalName,
            shape.Attributes().Where(attribute => !s_restyled.Contains(attribute.Name.LocalName)),
            new XAttribute("style", StandIn().Replace(style ?? $"fill:{fill}", Variable)),
            shape.HasElements ? null : shape.Value);
    }

    private static bool IsInvisible(XElement shape) => shape.Attribute("style")?.Value is { } style
        && (style.Contains("stroke-width:0", StringComparison.Ordinal) || style == "fill:none;stroke:none");

    private static string Variable(Match color) =>
        $"var(--{((ChartColor)int.Parse(color.Groups[1].Value, CultureInfo.InvariantCulture)).ToString().ToLowerInvariant()})";

    [GeneratedRegex(@"rgb\((\d+),1,2\)")]
    private static partial Regex StandIn();
}
