using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>The hours in which chats may start.</summary>
internal static partial class Texts
{
    public static Notice SendWindowInvalid(string text) =>
        new($"-SendWindow {Quote(text)} is not valid. Write two different times in 24-hour form, such as 08:00-21:00.");

    public static Notice SendWindowMissing() => new("-SendWindowAction needs -SendWindow, such as 08:00-21:00.");

    public static Notice TimeZoneUnknown(string text) =>
        new($"{Cell(text)} is not a time zone. Use a name such as Europe/Paris, or a Windows name such as Romance Standard Time.");

    public static Notice TimeZoneOfNumberUnknown() =>
        new("The time zone of the number is unknown, and -SendWindow needs it. Add a column TimeZone.");

    /// <param name="window">The hours.</param>
    /// <param name="hasPlace">Whether numbers of this type belong to a place.</param>
    public static Notice SendWindowNeverOpen(string window, bool hasPlace) => new(hasPlace
        ? $"The number may be in several time zones, and {OneLine(window)} is never in all of them at once. Add a column TimeZone."
        : "Toll-free and premium-rate numbers have no time zone, and -SendWindow needs it. Use another number.");

    public static string SendWindowAwaited(DateTimeOffset opens) => string.Create(
        CultureInfo.InvariantCulture,
        $"Some rows are waiting for their send window, which first opens at {opens.UtcDateTime:u}; other rows are sent meanwhile.");

    public static string RowsOutsideWindow(long rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rows} {(rows == 1 ? "row was" : "rows were")} outside the send window and not sent; run the same command later.");

    public static Notice OutsideSendWindow(string window, DateTimeOffset opens, bool waits) => new(
        $"The recipient's time is outside {OneLine(window)}. "
        + string.Create(CultureInfo.InvariantCulture, $"The window opens at {opens.UtcDateTime:u}; ")
        + (waits ? "the row waits until then." : "run the same command then."));
}
