using System.Globalization;
using System.Text;

namespace OutboundChat.Tool;

/// <summary>What the tool says of its runs. What goes wrong, with a row or before a run begins, is in <see cref="Texts"/>.</summary>
internal static class ToolTexts
{
    public static string Error(string message) => $"error: {message}";

    public static string Note(string message) => $"note: {message}";

    public static string Unexpected(Exception exception) => $"unexpected trouble, please report it: {exception.GetType().Name}: {Texts.OneLine(exception.Message)}";

    public static string RowLine(long row, long line, string text) => $"row {row} (line {line}): {text}";

    public static string DuplicateFound() => "the same destination came before; this row would not be sent.";

    public static string StartedUnrecorded(string contactId) => $"started as contact {contactId}, which the results do not hold.";

    public static string WithToken(string message, string token) => $"{message} ClientToken: {Texts.OneLine(token)}";

    public static string WouldStart(string? channel, string destination, string flow, string source) => $"would start {channel} with {destination}, flow {Texts.OneLine(flow)}, from {Texts.OneLine(source)}";

    public static string Sending(long rows, string path, string region, string credentials, double perSecond, int burst) =>
        $"Sending {Count(rows, "row")} of {Texts.OneLine(path)} to {region} with the credentials of {credentials}, {Number(perSecond)} a second (burst {burst}).";

    public static string SendingSimulated(long rows, string path, double perSecond) => $"Sending {Count(rows, "row")} of {Texts.OneLine(path)} to a simulator on this machine, {Number(perSecond)} a second.";

    public static string DryRunWithoutAccount(string reason) => $"without --dry-run this could not begin: {reason}";

    public static string ColumnsAmbiguous(IReadOnlyList<string> columns, string parameter) => $"the columns {Texts.List(columns)} all stand for {parameter}; {Texts.Quote(columns[0])} is used.";

    public static string SettingsNotChecked(IReadOnlyList<string> options) => $"{string.Join(", ", options)} not given, so not checked.";

    public static string Stopping() => "Stopping: what is under way is finished. Ctrl+C again ends at once.";

    public static string Progress(long done, long total, long started, double perSecond, TimeSpan? left) =>
        $"{(total == 0 ? 100 : done * 100 / total)}% of {Count(total, "row")}: {Number(started)} started, {Number(done - started)} not, {Number(perSecond)} a second{(left is { } rest ? $", {Duration(rest)} left" : string.Empty)}";

    public static string Summary(long rows, IEnumerable<(string Status, long Count)> counts, TimeSpan elapsed, long started)
    {
        string parts = string.Join(", ", counts.Where(entry => entry.Count > 0).Select(entry => $"{Number(entry.Count)} {entry.Status}"));
        return $"{Count(rows, "row")}{(parts.Length > 0 ? ": " + parts : string.Empty)}, in {Duration(elapsed)}{(started > 0 && elapsed > TimeSpan.Zero ? $" ({Number(started / elapsed.TotalSeconds)} a second)" : string.Empty)}.";
    }

    public static string SummaryOfPreview(long rows, long previewed, long invalid, long duplicate, IEnumerable<(string Status, long Count)> others) =>
        $"{Count(rows, "row")}: {Number(previewed)} would be sent, {Number(invalid)} invalid, {Number(duplicate)} duplicate{string.Concat(others.Where(entry => entry.Count > 0).Select(entry => $", {Number(entry.Count)} {entry.Status}"))}. Nothing was sent.";

    public static string SummaryOfCheck(long rows, long valid, long invalid, long problems, long duplicates) =>
        $"{Count(rows, "row")}: {Number(valid)} valid{(duplicates > 0 ? $" ({Number(duplicates)} of them duplicate)" : string.Empty)}, {Number(invalid)} invalid{(problems > 0 ? $" with {Count(problems, "problem")}" : string.Empty)}.";

    public static string SummaryOfMessages(long sms, long parts, long gsm7, long ucs2, long whatsApp, long withoutText) =>
        $"Messages: {Number(sms)} SMS in {Count(parts, "part")} ({Number(gsm7)} GSM-7, {Number(ucs2)} UCS-2), {Number(whatsApp)} WhatsApp, {Number(withoutText)} without text.";

    public static string AtDefaultPace(double perSecond, int burst, TimeSpan duration) => $"At the account's default of {Number(perSecond)} a second (burst {burst}) this file takes {Estimate(duration)}.";

    public static string AtPace(double perSecond, int burst, TimeSpan duration) => $"At {Number(perSecond)} a second (burst {burst}) sending takes {Estimate(duration)}.";

    public static string RowsNotRead(long rows) => $"{Count(rows, "row")} not looked at any more.";

    public static string ResultsWritten(string path) => $"Results: {Texts.OneLine(path)}";

    public static string OutputFailed(string path, string reason) => $"{Texts.Quote(path)} can't be written any more, so the run is stopped: {Texts.OneLine(reason)}";

    public static string Status(OutboundChatStatus status) => status switch
    {
        OutboundChatStatus.Started => "started",
        OutboundChatStatus.AlreadyStarted => "already started",
        OutboundChatStatus.Duplicate => "duplicate",
        OutboundChatStatus.Excluded => "excluded",
        OutboundChatStatus.Invalid => "invalid",
        OutboundChatStatus.Failed => "failed",
        _ => "not attempted",
    };

    public static string SimulatorListening(Uri url) => $"Amazon Connect is simulated at {url.GetLeftPart(UriPartial.Authority)} until Ctrl+C.";

    public static string SimulatorUsage(Uri url, string region, IReadOnlyList<string?> keys, IReadOnlyDictionary<string, string> identifiers)
    {
        (string Name, string? Value)[] settings =
        [
            ("EndpointUrl", url.GetLeftPart(UriPartial.Authority)), ("Region", region), ("AccessKey", keys[0]), ("SecretKey", keys[1]), ("SessionToken", keys[2]),
            .. identifiers.Select(entry => (entry.Key, entry.Value)),
        ];
        StringBuilder usage = new("\nIn PowerShell:\n\n    $simulator = @{\n");
        foreach ((string name, string? value) in settings.Where(setting => setting.Value is not null))
        {
            usage.Append(CultureInfo.InvariantCulture, $"        {name,-14} = '{value!.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        return usage.Append("    }\n    Import-Csv contacts.csv | Start-OutboundChatContact @simulator\n").ToString();
    }

    public static string SimulatorEnded(int contacts) => $"Ended; {Count(contacts, "chat")} started.";

    public static string LogIncomplete(string reason) => $"the log is incomplete: {Texts.OneLine(reason)}";

    private static string Count(long count, string what) => $"{Number(count)} {what}{(count == 1 ? string.Empty : "s")}";

    private static string Number(double number) => number.ToString(number < 1 ? "0.###" : number < 100 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    private static string Estimate(TimeSpan time) => time.TotalSeconds < 1 ? "less than a second" : Duration(time);

    private static string Duration(TimeSpan time)
    {
        TimeSpan rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        return time.TotalSeconds switch
        {
            < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
            < 59.5 => string.Create(CultureInfo.InvariantCulture, $"{rounded.TotalSeconds} s"),
            < 3599.5 => string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalMinutes} min {rounded.Seconds} s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours} h {rounded.Minutes} min"),
        };
    }
}
