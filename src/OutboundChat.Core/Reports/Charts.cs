using System.Globalization;
using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace OutboundChat.Reports;

/// <summary>Draws the charts. The first one loads OxyPlot.</summary>
internal static class Charts
{
    /// <summary>In pixels. The font is larger than in report.css, which leaves room for wider fonts.</summary>
    private const double FontSize = 16, CharacterWidth = 7.8, BarHeight = 26;

    /// <summary>One bar of the full width, with a segment for each status.</summary>
    public static XElement OfParts(string title, IEnumerable<(ChartColor Color, long Count)> parts)
    {
        PlotModel model = NewModel();
        (_, LinearAxis values) = AddBars(model, [string.Empty], parts.Select(part => (part.Color, (IEnumerable<long>)[part.Count])));
        values.Maximum = parts.Sum(part => part.Count);
        foreach (Axis axis in model.Axes)
        {
            axis.IsAxisVisible = false;
        }

        model.PlotMargins = new OxyThickness(0);
        return ChartImage.Of(model, 864, 28, title, "bar");
    }

    /// <summary>A bar for each name, with a segment for started rows and one for the rest.</summary>
    public static XElement OfBars(string title, IReadOnlyList<(string Name, long Rows, long Started)> bars)
    {
        PlotModel model = NewModel();
        AddBars(
            model,
            bars.Select(bar => bar.Name),
            [(ChartColor.Started, bars.Select(bar => bar.Started)), (ChartColor.Rest, bars.Select(bar => bar.Rows - bar.Started))]);
        model.PlotMargins = new OxyThickness((bars.Max(bar => bar.Name.Length) * CharacterWidth) + 10, 4, 12, 26);
        return ChartImage.Of(model, 380, (bars.Count * BarHeight) + 34, title, "bars");
    }

    /// <summary>The number of started chats over time, and the number that the quota allows.</summary>
    public static XElement OfStarts(string title, StartTimes starts, Pace allowed, bool isWide)
    {
        PlotModel model = NewModel();
        string format = TimeFormat(starts);
        model.Axes.Add(With(new DateTimeAxis
        {
            Position = AxisPosition.Bottom,
            StringFormat = format,
            IntervalLength = 40 + (8 * format.Length),
            MinimumMajorStep = TimeSpan.FromSeconds(1).TotalDays,
            Minimum = DateTimeAxis.ToDouble(starts.First),
            Maximum = DateTimeAxis.ToDouble(starts.Last),
            TickStyle = TickStyle.Outside,
        }));
        model.Axes.Add(With(new LinearAxis
        {
            Position = AxisPosition.Left,
            StringFormat = "#,0",
            Minimum = 0,
            Maximum = starts.Count * 1.04,
            MinimumMajorStep = 1,
            MajorGridlineStyle = LineStyle.Solid,
        }));

        // An area series without lines, because the area would cover half of its own line.
        AreaSeries area = new() { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = Of(ChartColor.Fill) };
        LineSeries line = new() { Color = Of(ChartColor.Started), StrokeThickness = 2.5, LineJoin = LineJoin.Round };
        area.Points.Add(Point(starts.First, 0));
        long count = 0;
        foreach ((DateTime begin, long started) in starts.Buckets)
        {
            count += started;
            DateTime end = begin + starts.Width;
            area.Points.Add(Point(end < starts.Last ? end : starts.Last, count));
        }

        area.Points2.Add(Point(starts.First, 0));
        area.Points2.Add(Point(starts.Last, 0));
        line.Points.AddRange(area.Points);
        model.Series.Add(area);
        model.Series.Add(line);

        TimeSpan took = starts.Last - starts.First, needed = allowed.TimeFor(starts.Count), shown = took < needed ? took : needed;
        LineSeries pace = new() { Color = Of(ChartColor.Pace), StrokeThickness = 2, Dashes = [5, 4] };
        pace.Points.Add(Point(starts.First, allowed.After(TimeSpan.Zero)));
        pace.Points.Add(Point(starts.First + shown, allowed.After(shown)));
        model.Series.Add(pace);
        string largest = starts.Count.ToString("N0", CultureInfo.InvariantCulture);
        model.PlotMargins = new OxyThickness((largest.Length * CharacterWidth) + 10, 6, 16, 26);
        return isWide ? ChartImage.Of(model, 864, 320, title, "wide") : ChartImage.Of(model, 350, 260, title, "narrow");
    }

    private static (CategoryAxis Names, LinearAxis Values) AddBars(
        PlotModel model, IEnumerable<string> names, IEnumerable<(ChartColor Color, IEnumerable<long> Counts)> series)
    {
        // Reversed, because a category axis begins at the bottom.
        CategoryAxis categories = With(
            new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0.6 });
        categories.Labels.AddRange(names);
        LinearAxis values = With(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            StringFormat = "#,0",
            Minimum = 0,
            MaximumPadding = 0.03,
            MinimumMajorStep = 1,
            MajorGridlineStyle = LineStyle.Solid,
        });
        model.Axes.Add(categories);
        model.Axes.Add(values);
        foreach ((ChartColor color, IEnumerable<long> counts) in series)
        {
            BarSeries bars = new() { IsStacked = true, FillColor = Of(color), StrokeColor = Of(ChartColor.Paper), StrokeThickness = 1 };
            bars.Items.AddRange(counts.Select(count => new BarItem(count)));
            model.Series.Add(bars);
        }

        return (categories, values);
    }

    private static PlotModel NewModel() => new()
    {
        Culture = CultureInfo.InvariantCulture,
        PlotAreaBorderThickness = new OxyThickness(0),
        Padding = new OxyThickness(0),
        TextColor = Of(ChartColor.Ink),
    };

    private static T With<T>(T axis)
        where T : Axis
    {
        axis.FontSize = FontSize;
        axis.TextColor = axis.TicklineColor = Of(ChartColor.Ink);
        axis.MajorGridlineColor = axis.AxislineColor = axis.TicklineColor = Of(ChartColor.Grid);
        axis.TickStyle = TickStyle.None;
        axis.MinorTickSize = 0;
        return axis;
    }

    /// <summary>Dates if the run took longer than a day, seconds if it took minutes.</summary>
    private static string TimeFormat(StartTimes starts) => (starts.Last - starts.First) switch
    {
        { TotalMinutes: < 20 } => "HH:mm:ss",
        { TotalHours: < 20 } => "HH:mm",
        { TotalDays: < 3 } => "MM-dd HH:mm",
        _ => "yyyy-MM-dd",
    };

    private static DataPoint Point(DateTime time, double value) => new(DateTimeAxis.ToDouble(time), value);

    private static OxyColor Of(ChartColor color) => ChartImage.Stand(color);
}
