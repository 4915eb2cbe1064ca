using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>The hours in which chats may start.</summary>
internal static partial class Texts
{
    public static Notice SendWindowInvalid(string text) =>
        new($"-SendWindow is {Quote(text)}. Give two times of day, such as 08:00-21:00.");

    public static Notice TimeZoneUnknown(string text) =>
        new($"{Cell(text)} is not a time zone. Give a name such as Europe/Paris, or a Windows name such as Romance Standard Time.");

    public static Notice TimeZoneOfNumberUnknown() =>
        new("The number does not tell its time zone, which -SendWindow needs. Add a column TimeZone.");

    public static Notice SendWindowNeverOpen(string window) => new(
        $"The number may be in several time zones, and {OneLine(window)} is never in all of them at once. Add a column TimeZone.");

    public static string SendWindowAwaited(DateTimeOffset opens) => string.Create(
        CultureInfo.InvariantCulture,
        $"Some rows wait until their send window opens, the first at {opens.UtcDateTime:u}. Others go meanwhile.");

    public static string RowsOutsideWindow(long rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rows} {(rows == 1 ? "row was" : "rows were")} outside the send window. Run the same command later.");

    public static Notice OutsideSendWindow(string window, DateTimeOffset opens, bool waits) => new(
        $"It is outside {OneLine(window)} where the recipient is. "
        + string.Create(CultureInfo.InvariantCulture, $"The window opens at {opens.UtcDateTime:u}; ")
        + (waits ? "the row waits until then." : "run the same command then."));
}
