using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What cmdlets ask, warn of and report besides errors.</summary>
internal static partial class Texts
{
    /// <summary>How many chats an instance may have open, unless AWS has raised its quota.</summary>
    public const int DefaultActiveChats = 500;

    public static string QuotaAwaited(TimeSpan least, TimeSpan most) => string.Create(
        CultureInfo.InvariantCulture,
        $"The quota of active chats is full, so the run waits and retries every {least.TotalMinutes:0} to {most.TotalMinutes:0} minutes.");

    /// <param name="duration">How long a chat of the run can stay active.</param>
    /// <param name="isShortest">Whether the service allows no shorter duration.</param>
    /// <param name="waits">Whether the run waits for the quota.</param>
    public static string ActiveChatsLimited(TimeSpan duration, bool isShortest, bool waits)
    {
        string hours = OneDecimal(duration.TotalHours);
        string? remedy = (waits, isShortest) switch
        {
            (true, true) => null,
            (true, false) => "a shorter -ChatDurationInMinutes",
            (false, true) => "-QuotaAction Wait",
            (false, false) => "-QuotaAction Wait and a shorter -ChatDurationInMinutes",
        };
        string limit = $"An instance can have {DefaultActiveChats} active chats by default, "
            + $"and a chat of this run can stay active for {hours} {(hours == "1" ? "hour" : "hours")}.";
        string then = waits ? $"rows wait from row {DefaultActiveChats + 1} on" : $"the run ends at row {DefaultActiveChats + 1}";
        return $"{limit} Unless chats end sooner, {then}. {(remedy is null ? "End" : $"Use {remedy}, end")} chats in the flow, "
            + "or ask AWS for a higher quota.";
    }

    public static string OfContact(string contact, string text) => $"Contact {Words(contact)}: {text}";

    public static string StopWithCtrlC() => "To stop the run, press Ctrl+C.";

    public static string OfRow(long row, string? text) => $"Row {row}: {text}";

    /// <param name="channel">SMS or WhatsApp.</param>
    /// <param name="flow">The flow's identifier, or its name in quotes.</param>
    /// <param name="source">What it is sent from: an ARN, or a name in quotes.</param>
    /// <param name="template">The message template and its variables; null where there is none.</param>
    /// <param name="opens">When it is sent; null for now.</param>
    public static string StartAction(string? channel, string flow, string source, string? template, DateTimeOffset? opens) =>
        $"Start an outbound {channel} chat with flow {OneLine(flow)} from {OneLine(source)}"
        + (template is null ? string.Empty : $", template {Words(template)}")
        + (opens is { } at
            ? string.Create(CultureInfo.InvariantCulture, $", when its send window opens at {at.UtcDateTime:u}")
            : string.Empty);

    public static string StopAction(string instance) => $"End the contact in instance {instance}";

    public static string ContactEnded(string contact) => $"Contact {contact} has ended";

    public static string ContactHadEnded(string contact, DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"Contact {contact} had already ended at {at:u}");

    public static string ExclusionsEmpty() => "-ExcludeDestination contains no phone numbers, so no one is excluded.";

    public static string ExclusionsRead(int count) => FormattableString.Invariant(
        $"-ExcludeDestination contains {count} different phone {(count == 1 ? "number" : "numbers")}.");

    public static string ProgressOfStart() => "Starting outbound chats";

    public static string ProgressOfGet() => "Getting contacts";

    public static string ProgressOfStop() => "Ending contacts";

    /// <summary>How many rows ended in which status: 120 Started, 3 Invalid.</summary>
    public static string Counts(IEnumerable<KeyValuePair<string, long>> byStatus) =>
        string.Join(", ", byStatus.Select(count => FormattableString.Invariant($"{count.Value} {count.Key}")));

    /// <param name="done">Items that have ended.</param>
    /// <param name="total">How many there are in all; 0 where that is not known.</param>
    /// <param name="now">What goes on now: the pace, or what is waited for.</param>
    /// <param name="byStatus">How they ended, where that is told.</param>
    public static string ProgressStatus(long done, long total, string now, IReadOnlyDictionary<string, long>? byStatus = null) =>
        FormattableString.Invariant($"{done}{(total > 0 ? $" of {total}" : string.Empty)}, {now}")
        + (byStatus?.Count > 0 ? $": {Counts(byStatus)}" : string.Empty);

    public static string ProgressPace(double perSecond) => $"{OneDecimal(perSecond)} a second";

    /// <param name="next">When the service is asked again, in the user's own time.</param>
    /// <param name="now">The user's own time.</param>
    public static string ProgressQuota(DateTime next, DateTime now) => $"waiting for the quota until {TimeOfDay(next, now)}";

    /// <param name="opens">When the next window opens, in the user's own time.</param>
    /// <param name="now">The user's own time.</param>
    public static string ProgressWindow(DateTime opens, DateTime now) => $"waiting for a send window until {TimeOfDay(opens, now)}";

    /// <summary>What a run did, for -Verbose.</summary>
    public static string RunDone(
        long done, IReadOnlyDictionary<string, long> byStatus, long retries, TimeSpan elapsed, double perSecond) =>
        $"{Rows(done)} in {OneDecimal(elapsed.TotalSeconds)} s: {Counts(byStatus)}; "
        + $"{retries} {(retries == 1 ? "retry" : "retries")}; {OneDecimal(perSecond)} chats started a second";

    public static string WarningsCounted(IReadOnlyList<string> counts) =>
        $"Some rows have warnings: {string.Join(", ", counts)}. See their Warnings property.";

    public static string NameAccepted(string kind, string name) =>
        $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {Cell(name)} is not in the simulated account, so the rehearsal accepts it as is.";

    /// <summary>The end of a rehearsal.</summary>
    /// <param name="rows">How many rows there were.</param>
    /// <param name="elapsed">How long they took.</param>
    /// <param name="sent">How many of them a real run sends.</param>
    /// <param name="real">How long it takes at the default quota.</param>
    public static string RehearsalDone(long rows, TimeSpan elapsed, long sent, TimeSpan real) =>
        $"Rehearsal: {Rows(rows)} in {Duration(elapsed)}. No one was messaged. {AtDefaultPace(sent, real)}".TrimEnd();

    /// <summary>The end of a check, for -Verbose.</summary>
    public static string RowsChecked(
        long rows, long valid, long duplicates, long excluded, long parts, long empty, TimeSpan real)
    {
        long invalid = rows - valid - duplicates - excluded;
        string unit = parts == 1 ? "part" : "parts";
        string counts = FormattableString.Invariant(
            $"{valid} valid, {invalid} invalid, {duplicates} duplicate, {excluded} excluded; {parts} SMS {unit}");
        return $"{Rows(rows)}: {counts}. {EmptyRows(empty)}{AtDefaultPace(valid, real)}".TrimEnd();
    }

    /// <summary>The rows without anything in them; empty where there were none.</summary>
    public static string EmptyRows(long count) => count == 0
        ? string.Empty
        : FormattableString.Invariant($"{count} empty {(count == 1 ? "row was" : "rows were")} skipped. ");

    /// <summary>
    /// How long a real run takes; empty where that is less than a second, as when all rows were started earlier. No one can say how long
    /// chats last, and so how long a run waits for the quota of active chats.
    /// </summary>
    private static string AtDefaultPace(long rows, TimeSpan real) => real < TimeSpan.FromSeconds(1)
        ? string.Empty
        : $"At the default quota of 2 a second, sending them takes {Duration(real)}"
            + (rows > DefaultActiveChats ? $", and longer if {DefaultActiveChats} chats are active at once." : ".");

    /// <summary>14:05; with the date where that is not today.</summary>
    private static string TimeOfDay(DateTime time, DateTime now) =>
        time.ToString(time.Date == now.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Rows(long count) => FormattableString.Invariant($"{count} {(count == 1 ? "row" : "rows")}");

    /// <summary>The two largest units: 4 s, 3 min 33 s, 13 h 53 min, 5 d 19 h.</summary>
    public static string Duration(TimeSpan time)
    {
        (int Count, string Unit)[] units = [(time.Days, "d"), (time.Hours, "h"), (time.Minutes, "min"), (time.Seconds, "s")];
        IEnumerable<string> largest = units.SkipWhile(unit => unit.Count == 0).Take(2).Where(unit => unit.Count > 0)
            .Select(unit => FormattableString.Invariant($"{unit.Count} {unit.Unit}"));
        return time < TimeSpan.FromSeconds(1) ? "less than a second" : string.Join(' ', largest);
    }
}
