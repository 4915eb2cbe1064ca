using System.Collections.ObjectModel;
using System.Globalization;
using OutboundChat.Requests;

namespace OutboundChat.Module;

/// <summary>What the tables of the format file show instead of a value. PowerShell finds types by name in this assembly, and not in those it depends on.</summary>
public static class Display
{
    /// <summary>The longest number in E.164, which is the width of a table's column.</summary>
    private const int Width = 16;

    /// <summary>Most of a phone number hidden: tables are read over shoulders and pasted into tickets. Whatever else stands there becomes no wider.</summary>
    public static string Mask(string? destination) => PhoneNumber.Mask(destination) is { Length: > Width } wide
        ? string.Concat(wide.AsSpan(0, 3), new string('*', Width - 6), wide.AsSpan(wide.Length - 3))
        : PhoneNumber.Mask(destination);

    /// <summary>A time in UTC, to the minute.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>One of a journal's runs, in a line.</summary>
    public static string Run(OutboundChatJournalRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Texts.JournalRun(Time(run.Began), run.Ended is null ? null : Time(run.Ended), run.Completed, run.EndedBy, Counts(run.Counts));
    }

    /// <summary>How many rows ended in which status.</summary>
    public static string Counts(IReadOnlyDictionary<string, long>? counts) => string.Join(", ", (counts ?? ReadOnlyDictionary<string, long>.Empty).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")));

    /// <summary>An endpoint's address, masked where it is a person's number.</summary>
    public static string Address(object? type, string? address) => type?.ToString() == "TELEPHONE_NUMBER" ? Mask(address) : address ?? string.Empty;
}
