using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What a report tells a manager.</summary>
internal static partial class Texts
{
    public const string StatusStarted = "Amazon Connect created the chat.";

    public const string StatusAlreadyStarted = "An earlier run had started the chat. Nothing was sent again.";

    public const string StatusDuplicate = "An earlier row has the same recipient. Nothing was sent.";

    public const string StatusExcluded = "The recipient is on the exclusion list. Nothing was sent.";

    public const string StatusInvalid = "The row breaks a rule. Nothing was sent.";

    public const string StatusFailed = "The service refused the chat, or its answer never came.";

    public const string StatusNotAttempted = "The row's turn never came, or its send window was closed. Nothing was sent.";

    public const string StateUnknown =
        "A request was sent and no answer is known. The next run asks again, and no chat is started twice.";

    public const string StateFailed = "The chat was certainly not started. The next run tries again.";

    public const string StateNotSent = "The run was stopped before the request was sent. The next run sends it.";

    public const string ReportStartedMeans =
        "Started means that Amazon Connect created the chat. It does not mean that the message was delivered or read.";

    public const string ReportPrivacy = "This report contains no phone number, name, message or attribute of a recipient.";

    public const string ReportOfRehearsal = "This was a rehearsal: Amazon Connect was simulated, and no one was messaged.";

    public const string ReportOfUnfinishedRun =
        "The last run has not ended: it is still going on, or it was interrupted. The figures are those of the moment.";

    public const string ReportJournalKnows =
        "A journal has the rows that were about to be sent. Rows that are invalid, duplicates, excluded or outside their send window, and "
        + "rows whose turn never came, are not in it.";

    public const string ReportWithoutRows = "There were no rows, so nothing was sent.";

    public const string ReportWithoutSentRows = "The journal has no rows yet, so nothing was sent.";

    public const string ReportWithoutProblems = "No row has a problem.";

    public const string ReportWithoutWarnings = "No row has a warning.";

    public const string WarningsMean = "These rows can be sent, and probably should not be.";

    public const string DurationsMean = "How long rows took from their turn to their outcome, including waits for the pace and retries:";

    public const string ProblemUnknown =
        "The input does not say what kind of problem this is, as after a background job. The results of the run do.";

    public static Notice ResultUnknown(long position) => new(FormattableString.Invariant($"Item {position} of the input is not a result. ")
        + "Pipe in the results of Start-OutboundChatContact, or name a journal with -JournalPath.");

    public static Notice ReportFolderMissing(string folder) =>
        new($"The folder {Paths(folder)} does not exist. Create it, or give another -Path.");

    public static Notice ReportIsFolder(string path) => new($"{Paths(path)} is a folder. Add the name of a file to -Path.");

    public static Notice ReportExists(string path) =>
        new($"The file {Paths(path)} already exists. Leave out -NoClobber, or give another -Path.");

    public static Notice ReportReadOnly(string path) => new($"The file {Paths(path)} is read-only. Add -Force, or give another -Path.");

    public static Notice ReportUnwritable(string path, string reason) =>
        new($"The report {Paths(path)} can't be written: {Sentence(reason)}");

    public static string ReportAction() => "Write the report";

    /// <summary>While a run goes on, no one knows how many rows there will be.</summary>
    public static string ReportHeadline(long rows, long started, bool isGoingOn, bool isRehearsal)
    {
        string counts = isGoingOn
            ? $"{Chats(started)} {Were(started)} started so far"
            : $"{Grouped(started)} of {Chats(rows)} {Were(rows == 1 ? rows : started)} started";
        return rows == 0 ? "No rows, no chats" : isRehearsal ? $"{counts} in a rehearsal" : counts;
    }

    public static string ReportLead(
        long started, long earlier, long leftOut, long notAttempted, long failed, long unknown, bool isGoingOn)
    {
        string[] parts =
        [
            earlier > 0 ? $"{Grouped(earlier)} of them {Were(earlier)} started by earlier runs." : string.Empty,
            leftOut > 0 ? $"{RowsGrouped(leftOut)} {Were(leftOut)} left out as duplicates or opt-outs." : string.Empty,
            failed == 0 ? string.Empty
                : $"{RowsGrouped(failed)} {Were(failed)} not started and {(failed == 1 ? "needs" : "need")} attention.",
            unknown == 0 ? string.Empty
                : isGoingOn ? $"{Chats(unknown)} {(unknown == 1 ? "has" : "have")} no answer yet."
                : $"{Chats(unknown)} may or may not have been started.",
            notAttempted > 0 ? $"{RowsGrouped(notAttempted)} {Were(notAttempted)} not attempted." : string.Empty,
        ];
        string text = string.Join(' ', parts.Where(part => part.Length > 0));
        bool isAll = leftOut + failed + unknown + notAttempted == 0 && started > 0 && !isGoingOn;
        return isAll ? $"Every chat was started. {text}".TrimEnd() : text;
    }

    public static string ReportPartlyRehearsal(long rehearsed, long rows) =>
        $"{Grouped(rehearsed)} of {RowsGrouped(rows)} {(rehearsed == 1 ? "is" : "are")} of a rehearsal, in which no one was messaged.";

    public static string ReportMade(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"Made at {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC with the PowerShell module OutboundChat.");

    public static string ChartOfStatus(IEnumerable<(string Label, string Count)> parts) =>
        $"Rows by status: {string.Join(", ", parts.Select(part => $"{part.Count} {part.Label.ToLowerInvariant()}"))}";

    public static string ChartOfStarts(long count, DateTime first, DateTime last, double perSecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Chats(count)} started from {first:yyyy-MM-dd HH:mm:ss} to {last:yyyy-MM-dd HH:mm:ss} UTC, beside {perSecond:0.##} a second");

    public static string ChartOfCountries(int countries) =>
        $"Rows started and not started, by country; the table has all {Grouped(countries)} of them";

    public static string PaceName(double perSecond, int burst, bool isDefault) =>
        $"{Rate(perSecond)} a second with a burst of {Grouped(burst)}{(isDefault ? ", the default quota of an account" : string.Empty)}";

    public static string PaceColumn(double perSecond) => $"At {Rate(perSecond)} a second";

    /// <param name="count">How many were started.</param>
    /// <param name="first">When the first one was.</param>
    /// <param name="last">When the last one was.</param>
    /// <param name="needed">How long they take at the pace to compare with.</param>
    /// <param name="pace">That pace in words.</param>
    /// <param name="isRehearsal">Whether the service was simulated, at a pace of its own.</param>
    public static string StartsOverTime(long count, DateTime first, DateTime last, TimeSpan needed, string pace, bool isRehearsal)
    {
        TimeSpan took = last - first;
        string rate = took < TimeSpan.FromSeconds(1) ? string.Empty : $", {OneDecimal(count / took.TotalSeconds)} a second on average";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Chats(count)} {Were(count)} started {(count == 1 ? "at" : $"in {Time(took)} from")} {first:yyyy-MM-dd HH:mm:ss} UTC{rate}. ")
            + $"{(isRehearsal ? "A rehearsal has a pace of its own. " : string.Empty)}"
            + $"At {pace}, starting {(count == 1 ? "it" : "them")} takes {Duration(needed)}.";
    }

    public static string BucketsCaption(TimeSpan width) => $"Chats started, in steps of {Duration(width)}";

    public static string RunEnd(DateTime? ended, bool completed, string? endedBy) => ended is not { } at
        ? "Still going on, or interrupted"
        : string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss}, ")
            + (completed ? "all rows had their turn" : endedBy is null ? "stopped" : $"ended by: {endedBy}");

    public static string SmsPartsBilled(long parts) =>
        $"The SMS chats that were started begin with {Grouped(parts)} message {(parts == 1 ? "part" : "parts")}. Carriers bill each part.";

    public static string RequestsRepeated(long count) => count == 0
        ? "No request had to be repeated."
        : $"{Grouped(count)} {(count == 1 ? "request was a retry" : "requests were retries")}. Retries start no chat twice.";

    /// <summary>A time span of any size.</summary>
    public static string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, time.TotalMilliseconds):0} ms")
        : time < TimeSpan.FromSeconds(10) ? $"{OneDecimal(time.TotalSeconds)} s" : Duration(time);

    private static string Rate(double perSecond) => perSecond.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Chats(long count) => $"{Grouped(count)} {(count == 1 ? "chat" : "chats")}";

    private static string RowsGrouped(long count) => $"{Grouped(count)} {(count == 1 ? "row" : "rows")}";

    private static string Were(long count) => count == 1 ? "was" : "were";
}
