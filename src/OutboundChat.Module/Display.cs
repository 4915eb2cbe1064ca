using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation.Host;

namespace OutboundChat.Module;

/// <summary>
/// Formats values for the tables of the format file. It is not in Core, because PowerShell finds types by name only in this assembly.
/// </summary>
public static class Display
{
    /// <summary>In characters: the width of a terminal that does not report one, and the minimum width of wrapped text.</summary>
    private const int DefaultWidth = 80, NarrowestText = 15;

    private const string Disconnect = "_DISCONNECT";

    /// <summary>
    /// A phone number with most digits and long words hidden, because tables are pasted into tickets. Text that is too long is shortened in
    /// the middle.
    /// </summary>
    /// <param name="destination">The phone number, or the text that was given instead of one.</param>
    /// <param name="width">The width of the column in characters; by default 16, the length of the longest E.164 number.</param>
    public static string Mask(string? destination, int width = 16)
    {
        string masked = Wording.OneLine(Wording.MaskDestination(destination));
        int tail = width / 2;
        string gap = masked.Contains('*', StringComparison.Ordinal) ? string.Empty : "…";
        return masked.Length <= width ? masked : $"{masked.AsSpan(0, width - tail - gap.Length)}{gap}{masked.AsSpan(masked.Length - tail)}";
    }

    /// <summary>A time in UTC, to the minute; empty for null.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Wraps text between words. PowerShell does so only for some UI languages; for others, it breaks words.</summary>
    /// <param name="text">The text of the table's last column.</param>
    /// <param name="host">The host, which knows the width of the terminal.</param>
    /// <param name="before">The width of the other columns in characters, including the spaces between them.</param>
    public static string Wrap(string? text, PSHost? host, int before)
    {
        // PowerShell leaves the last column of a line empty.
        int width = Math.Max(NarrowestText, WidthOf(host) - before - 1);
        List<string> lines = [];
        foreach (string given in (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n'))
        {
            lines.Add(string.Empty);
            foreach (string word in given.Split(' '))
            {
                string line = lines[^1].Length > 0 ? $"{lines[^1]} {word}" : word;
                if (lines[^1].Length == 0 || line.Length <= width)
                {
                    lines[^1] = line;
                }
                else
                {
                    lines.Add(word);
                }
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A row's status, green for a success, yellow for a row that was skipped, red for a problem.</summary>
    public static string Status(string status) => status switch
    {
        nameof(OutboundChatStatus.Started) or nameof(OutboundChatStatus.AlreadyStarted) => Good(status),
        nameof(OutboundChatStatus.Invalid) or nameof(OutboundChatStatus.Failed) => Bad(status),
        _ => Doubtful(status),
    };

    /// <summary>Whether a row is valid, in green or red.</summary>
    public static string Valid(bool valid) => valid ? Good($"{valid}") : Bad($"{valid}");

    /// <summary>A row's state in a journal, in the same colours as a status.</summary>
    public static string JournalState(string state) => state switch
    {
        nameof(OutboundChatJournalState.Started) => Good(state),
        nameof(OutboundChatJournalState.Failed) or nameof(OutboundChatJournalState.Invalid) => Bad(state),
        _ => Doubtful(state),
    };

    /// <summary>A contact's state, and why it ended: <c>Ended: CUSTOMER</c> for CUSTOMER_DISCONNECT.</summary>
    public static string ContactState(string state, string? reason) => state switch
    {
        nameof(OutboundChatContactState.Connected) => Good(state),
        nameof(OutboundChatContactState.Queued) => Doubtful(state),
        nameof(OutboundChatContactState.Ended) when reason is { Length: > 0 } =>
            $"{state}: {reason.Replace(Disconnect, string.Empty, StringComparison.Ordinal).Replace('_', ' ')}",
        _ => state,
    };

    /// <summary>One run of a journal, on one line.</summary>
    public static string Run(OutboundChatJournalRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string? ended = run.Ended is null ? null : Time(run.Ended);
        return Texts.JournalRun(Time(run.Began), ended, run.Completed, run.EndedBy, Counts(run.Counts));
    }

    /// <summary>The number of rows by status.</summary>
    public static string Counts(IReadOnlyDictionary<string, long>? counts) =>
        Texts.Counts(counts ?? ReadOnlyDictionary<string, long>.Empty);

    /// <summary>An endpoint's address, masked if it is a phone number.</summary>
    public static string Address(object? type, string? address, int width = 16) =>
        type?.ToString() == "TELEPHONE_NUMBER" ? Mask(address, width) : address ?? string.Empty;

    private static string Good(string text) => Coloured(text, "32");

    private static string Doubtful(string text) => Coloured(text, "33;1");

    private static string Bad(string text) => Coloured(text, "31;1");

    /// <summary>PowerShell removes colours where $PSStyle.OutputRendering does not allow them, as in files and pipelines.</summary>
    private static string Coloured(string text, string colour) => $"\u001B[{colour}m{text}\u001B[0m";

    private static int WidthOf(PSHost? host)
    {
        try
        {
            return host?.UI?.RawUI?.BufferSize.Width is > 0 and var width ? width : DefaultWidth;
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or IOException or InvalidOperationException)
        {
            return DefaultWidth;
        }
    }
}
