using System.Collections.ObjectModel;
using System.Globalization;

namespace OutboundChat.Module;

/// <summary>
/// The texts that the tables of the format file show instead of values. They are here and not in Core because PowerShell finds types by
/// name only in this assembly.
/// </summary>
public static class Display
{
    /// <summary>The longest number in E.164, which is the width of a table's column.</summary>
    private const int Width = 16;

    /// <summary>A phone number with most digits hidden: tables are pasted into tickets. Other text is cut to the same width.</summary>
    public static string Mask(string? destination) => Wording.Mask(destination) is { Length: > Width } wide
        ? string.Concat(wide.AsSpan(0, 3), new string('*', Width - 6), wide.AsSpan(wide.Length - 3))
        : Wording.Mask(destination);

    /// <summary>A time in UTC, to the minute.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>One of a journal's runs, in a line.</summary>
    public static string Run(OutboundChatJournalRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string? ended = run.Ended is null ? null : Time(run.Ended);
        return Texts.JournalRun(Time(run.Began), ended, run.Completed, run.EndedBy, Counts(run.Counts));
    }

    /// <summary>How many rows ended in which status.</summary>
    public static string Counts(IReadOnlyDictionary<string, long>? counts) =>
        Texts.Counts(counts ?? ReadOnlyDictionary<string, long>.Empty);

    /// <summary>An endpoint's address, masked where it is a person's number.</summary>
    public static string Address(object? type, string? address) =>
        type?.ToString() == "TELEPHONE_NUMBER" ? Mask(address) : address ?? string.Empty;
}
