using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What a report tells a manager.</summary>
internal static partial class Texts
{
    public const string StatusStarted = "Amazon Connect created the chat.";

    public const string StatusAlreadyStarted = "An earlier run had started the chat. Nothing was sent again.";

    public const string StatusDuplicate = "An earlier row has the same recipient. Nothing was sent.";

    public const string StatusExcluded = "The recipient is on the opt-out list. Nothing was sent.";

    public const string StatusInvalid = "The row breaks a rule. Nothing was sent.";

    public const string StatusFailed = "The service refused the chat, or did not respond.";

    public const string StatusNotAttempted = "The run ended before the row, or its send window was closed. Nothing was sent.";

    public const string StateUnknown =
        "A request was sent, and its outcome is unknown. The next run retries it, and no chat is started twice.";

    public const string StateFailed = "The chat was not started. The next run tries again.";

    public const string StateNotSent = "No request was sent, because the run was stopped before. The next run decides again.";

    public const string ReportStartedMeans =
        "Started means that Amazon Connect created the chat. It does not mean that the message was delivered or read.";

    public const string ReportPrivacy = "This report contains no phone number, name, message or attribute of a recipient.";

    public const string ReportOfRehearsal = "This was a rehearsal: Amazon Connect was simulated, and no one was messaged.";

    public const string ReportOfUnfinishedRun =
        "The last run is still in progress, or was interrupted. The figures are preliminary.";

    public const string ReportJournalKnows =
        "A journal contains only rows that were about to be sent, not those that were invalid, duplicate, excluded, outside their send "
        + "window, or left when the run ended.";

    public const string ReportWithoutRows = "There were no rows, so nothing was sent.";

    public const string ReportWithoutSentRows = "The journal has no rows yet, so nothing was sent.";

    public const string ReportWithoutProblems = "No row has a problem.";

    public const string ReportJournalWithoutProblems = "No row in the journal has a problem.";

    public const string ReportOfPartlyKnownRows =
        "Rows that were never sent are not in the journal, so no one can tell from it whether every chat was started.";

    public const string ReportWithoutWarnings = "No row has a warning.";

    public const string WarningsMean = "These rows can be sent, but should be checked.";

    public const string DurationsMean = "Time per row, including waiting for the send rate and retries:";

    public const string ProblemUnknown =
        "The input does not say what kind of problem this is, for example after a background job. The results of the run do.";

    public static Notice ResultUnknown(long position) => new(FormattableString.Invariant($"Item {position} of the input is not a result. ")
        + "Pipe in the results of Start-OutboundChatContact, or set -JournalPath.");

    public static Notice ReportFolderMissing(string folder) =>
        new($"The folder {Paths(folder)} does not exist. Create it, or use another -Path.");

    public static Notice ReportIsFolder(string path) => new($"{Paths(path)} is a folder. Add a file name to -Path.");

    public static Notice ReportExists(string path) =>
        new($"The file {Paths(path)} already exists. Leave out -NoClobber, or use another -Path.");

    public static Notice ReportReadOnly(string path) => new($"The file {Paths(path)} is read-only. Use -Force, or use another -Path.");

    public static Notice ReportUnwritable(string path, string reason) =>
        new($"The report {Paths(path)} can't be written: {Sentence(reason)}");

    public static string ReportAction() => "Write the report";

    /// <summary>While a run goes on, no one knows how many rows there will be.</summary>
    /// <param name="rows">How many rows there were; null if no one knows.</param>
    /// <param name="started">How many of them were started.</param>
    /// <param name="isGoingOn">Whether the run is in progress.</param>
    /// <param name="isRehearsal">Whether the service was simulated.</param>
    public static string ReportHeadline(long? rows, long started, bool isGoingOn, bool isRehearsal)
    {
        string counts = isGoingOn || rows is null
            ? $"{Chats(started)} {Were(started)} started{(isGoingOn ? " so far" : string.Empty)}"
            : $"{Grouped(started)} of {Chats(rows.Value)} {Were(rows == 1 ? 1 : started)} started";
        return rows == 0 ? "No rows, no chats" : isRehearsal ? $"{counts} in a rehearsal" : counts;
    }

    public static string ReportLead(
        long started, long earlier, long leftOut, long notAttempted, long failed, long unknown, bool isAllKnown, bool isGoingOn)
    {
        string[] parts =
        [
            earlier > 0 ? $"{Grouped(earlier)} of them {Were(earlier)} started by earlier runs." : string.Empty,
            leftOut > 0 ? $"{RowsGrouped(leftOut)} {Were(leftOut)} left out as duplicates or opt-outs." : string.Empty,
            failed == 0 ? string.Empty
                : $"{RowsGrouped(failed)} {Were(failed)} not started and {(failed == 1 ? "needs" : "need")} attention.",
            unknown == 0 ? string.Empty
                : isGoingOn ? $"{Chats(unknown)} {(unknown == 1 ? "has" : "have")} no response yet."
                : $"{Chats(unknown)} may or may not have been started.",
            notAttempted > 0 ? $"{RowsGrouped(notAttempted)} {Were(notAttempted)} not attempted." : string.Empty,
        ];
        string text = string.Join(' ', parts.Where(part => part.Length > 0));
        bool isAll = leftOut + failed + unknown + notAttempted == 0 && started > 0 && isAllKnown;
        return isAll ? $"Every chat was started. {text}".TrimEnd() : text;
    }

    public static string ReportRowsNotListed(IEnumerable<string> counts) =>
        $"The last run also had rows that are not listed here: {string.Join(", ", counts)}. "
        + "The results of that run have the reasons.";

    public static string ReportPartlyRehearsal(long rehearsed, long rows) =>
        $"{Grouped(rehearsed)} of {RowsGrouped(rows)} {(rehearsed == 1 ? "is" : "are")} from a rehearsal, in which no one was messaged.";

    public static string ReportMade(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"Made at {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC with the PowerShell module OutboundChat.");

    public static string ChartOfStatus(IEnumerable<(string Label, string Count)> parts) =>
        $"Rows by status: {string.Join(", ", parts.Select(part => $"{part.Count} {part.Label.ToLowerInvariant()}"))}";

    public static string ChartOfStarts(long count, DateTime first, DateTime last, double perSecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Chats(count)} started from {first:yyyy-MM-dd HH:mm:ss} to {last:yyyy-MM-dd HH:mm:ss} UTC; quota {perSecond:0.##} a second");

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
            + $"{(isRehearsal ? "A rehearsal runs at its own rate. " : string.Empty)}"
            + $"At {pace}, starting {(count == 1 ? "it" : "them")} takes {Duration(needed)}.";
    }

    public static string BucketsCaption(TimeSpan width) => $"Chats started, in steps of {Duration(width)}";

    public static string RunEnd(DateTime? ended, bool completed, string? endedBy) => ended is not { } at
        ? "In progress, or interrupted"
        : string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss}, ")
            + (completed ? "completed" : endedBy is null ? "stopped" : $"ended by: {endedBy}");

    public static string SmsPartsBilled(long parts) =>
        $"The SMS chats that were started begin with {Grouped(parts)} message {(parts == 1 ? "part" : "parts")}. Carriers bill each part.";

    public static string RequestsRepeated(long count) => count == 0
        ? "No request was retried."
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
