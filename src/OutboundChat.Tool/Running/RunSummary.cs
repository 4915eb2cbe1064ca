using OutboundChat.Sending;

namespace OutboundChat.Tool.Running;

/// <summary>What is said at the end of a run.</summary>
internal static class RunSummary
{
    public static IEnumerable<string> Of(RunCounts counts, long rows, TimeSpan elapsed, bool isSimulated)
    {
        long started = counts[OutboundChatStatus.Started];
        yield return ToolTexts.Summary(counts.Total, Enum.GetValues<OutboundChatStatus>().Select(status => (ToolTexts.Status(status), counts[status])), elapsed, started);
        if (counts.Total < rows)
        {
            yield return ToolTexts.RowsNotRead(rows - counts.Total);
        }

        if (isSimulated && started > 0)
        {
            yield return ToolTexts.AtDefaultPace(ChatRunOptions.DefaultRequestsPerSecond, ChatRunOptions.DefaultBurst, AtPace(ToSend(counts), ChatRunOptions.DefaultRequestsPerSecond, ChatRunOptions.DefaultBurst));
        }
    }

    public static IEnumerable<string> OfPreview(RunCounts counts, long previewed, ChatRunOptions options)
    {
        long rows = counts.Total + previewed;
        OutboundChatStatus[] others = [OutboundChatStatus.AlreadyStarted, OutboundChatStatus.Excluded, OutboundChatStatus.Failed];
        yield return ToolTexts.SummaryOfPreview(
            rows, previewed, counts[OutboundChatStatus.Invalid], counts[OutboundChatStatus.Duplicate], others.Select(status => (ToolTexts.Status(status), counts[status])));
        if (previewed > 0)
        {
            yield return ToolTexts.AtPace(options.RequestsPerSecond, options.Burst, AtPace(previewed, options.RequestsPerSecond, options.Burst));
        }
    }

    /// <summary>How long <paramref name="chats"/> take at best: the burst leaves at once, the rest at the pace.</summary>
    public static TimeSpan AtPace(long chats, double perSecond, int burst) => TimeSpan.FromSeconds(Math.Max(0, chats - burst) / perSecond);

    private static long ToSend(RunCounts counts) =>
        counts[OutboundChatStatus.Started] + counts[OutboundChatStatus.Failed] + counts[OutboundChatStatus.NotAttempted];
}
