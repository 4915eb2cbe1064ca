using System.Globalization;
using System.Xml.Linq;
using static OutboundChat.Reports.Html;

namespace OutboundChat.Reports;

/// <summary>The section about start times compared with the quota: a sentence, a chart and a table.</summary>
internal static class StartsSection
{
    /// <summary>Returns null if no chat was started.</summary>
    public static XElement? Of(StartTimes starts, Pace pace, bool isRehearsal)
    {
        if (starts.Count == 0)
        {
            return null;
        }

        string paceName = Texts.PaceName(pace.PerSecond, pace.Burst, pace.IsDefault);
        string summary = Texts.StartsOverTime(
            starts.Count, starts.First, starts.Last, pace.TimeFor(starts.Count), paceName, isRehearsal);
        if (starts.Last - starts.First < TimeSpan.FromSeconds(1))
        {
            return Section("time", "Chats over time", P(summary));
        }

        string title = Texts.ChartOfStarts(starts.Count, starts.First, starts.Last, pace.PerSecond);
        long total = 0;
        string format = starts.Width >= TimeSpan.FromDays(1) ? "yyyy-MM-dd"
            : starts.Width >= TimeSpan.FromMinutes(1) ? "yyyy-MM-dd HH:mm" : "HH:mm:ss";
        return Section(
            "time",
            "Chats over time",
            P(summary),
            Key((ChartColor.Started, "Chats started so far", false), (ChartColor.Pace, paceName, true)),
            Charts.OfStarts(title, starts, pace, isWide: true),
            Charts.OfStarts(title, starts, pace, isWide: false),
            Table(
                Texts.BucketsCaption(starts.Width),
                ["From (UTC)", "Started", "So far", Texts.PaceColumn(pace.PerSecond)],
                starts.Buckets.Select(bucket => new object[]
                {
                    bucket.Begin.ToString(format, CultureInfo.InvariantCulture),
                    Number(bucket.Count),
                    Number(total += bucket.Count),
                    Number((long)Math.Min(starts.Count, pace.After(EndOf(starts, bucket.Begin) - starts.First))),
                }),
                isLong: true));
    }

    /// <summary>The last bucket ends with the last chat.</summary>
    private static DateTime EndOf(StartTimes starts, DateTime bucket) =>
        bucket + starts.Width is var end && end < starts.Last ? end : starts.Last;
}
