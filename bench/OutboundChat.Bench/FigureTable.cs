using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Bench;

/// <summary>Shows figures.</summary>
internal static class FigureTable
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A quick look may end before the clock of processor time ticks, which makes ratios infinite.
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
    };

    public static string ToJson(IReadOnlyList<Figure> figures) => JsonSerializer.Serialize(figures, s_json);

    /// <summary>A table in Markdown, with aligned columns.</summary>
    public static string ToText(IReadOnlyList<Figure> figures)
    {
        List<string[]> rows = [["benchmark", "what", "ours", "peer", "value", "lowest to highest", "target", ""], .. figures.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        rows.Insert(1, [.. widths.Select(width => new string('-', Math.Max(width, 3)))]);
        return string.Join(
            Environment.NewLine,
            rows.Select(row => $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(Math.Max(widths[column], 3))))} |"));
    }

    private static string[] Row(Figure figure)
    {
        string unit = figure.IsDifference ? $" {figure.Unit}" : string.Empty;
        return figure.NotMeasured is { } why
            ? [figure.Benchmark, What(figure), "", "", "", "", $"{figure.Target:0.##}{unit}", $"not measured: {why}"]
            : [
                figure.Benchmark,
                What(figure),
                $"{figure.Ours:0.#} {figure.Unit}",
                $"{figure.Peer:0.#} {figure.Unit}",
                Number(figure.Value),
                $"{Number(figure.Lowest)} to {Number(figure.Highest)}",
                $"{figure.Target:0.##}{unit}",
                figure.IsMet == true ? "met" : "not met",
            ];

        // A bar would end the cell.
        static string What(Figure figure) => figure.What.Replace("|", "\\|", StringComparison.Ordinal);

        string Number(double value) => figure.IsDifference ? $"{value:0.#}{unit}" : $"{value:0.000}";
    }
}
