using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation.Host;

namespace OutboundChat.Module;

/// <summary>
/// The texts that the tables of the format file show instead of values. They are here and not in Core because PowerShell finds types by
/// name only in this assembly.
/// </summary>
public static class Display
{
    /// <summary>How wide a terminal is that does not say so, and how narrow a column of words may be.</summary>
    private const int DefaultWidth = 80, NarrowestText = 15;

    private const string Disconnect = "_DISCONNECT";

    /// <summary>A phone number with most digits hidden: tables are pasted into tickets. What is too long loses its middle.</summary>
    /// <param name="destination">The number, or what was given for one.</param>
    /// <param name="width">The width of the column: by default that of the longest number in E.164.</param>
    public static string Mask(string? destination, int width = 16)
    {
        string masked = Wording.OneLine(Wording.Mask(destination));
        int tail = width / 2;
        string gap = masked.Contains('*', StringComparison.Ordinal) ? string.Empty : "…";
        return masked.Length <= width ? masked : $"{masked.AsSpan(0, width - tail - gap.Length)}{gap}{masked.AsSpan(masked.Length - tail)}";
    }

    /// <summary>A time in UTC, to the minute.</summary>
    public static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>
    /// A text in lines that end between words. PowerShell does the same in some languages, and in all others it breaks lines in mid-word.
    /// </summary>
    /// <param name="text">The text of a table's last column.</param>
    /// <param name="host">Tells the width of the terminal.</param>
    /// <param name="before">The width of the columns before it.</param>
    public static string Wrap(string? text, PSHost? host, int before)
    {
        // PowerShell leaves the last place of a line empty.
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

    /// <summary>How a row ended, in the colour of good news, of a warning, or of an error.</summary>
    public static string Status(string status) => status switch
    {
        nameof(OutboundChatStatus.Started) or nameof(OutboundChatStatus.AlreadyStarted) => Good(status),
        nameof(OutboundChatStatus.Invalid) or nameof(OutboundChatStatus.Failed) => Bad(status),
        _ => Doubtful(status),
    };

    /// <summary>Whether a row would be sent.</summary>
    public static string Valid(bool valid) => valid ? Good($"{valid}") : Bad($"{valid}");

    /// <summary>What a journal knows of a row.</summary>
    public static string JournalState(string state) => state switch
    {
        nameof(OutboundChatJournalState.Started) => Good(state),
        nameof(OutboundChatJournalState.Failed) => Bad(state),
        _ => Doubtful(state),
    };

    /// <summary>How far a contact has come, and what ended it: <c>Ended: CUSTOMER</c> for CUSTOMER_DISCONNECT.</summary>
    public static string ContactState(string state, string? reason) => state switch
    {
        nameof(OutboundChatContactState.Connected) => Good(state),
        nameof(OutboundChatContactState.Queued) => Doubtful(state),
        nameof(OutboundChatContactState.Ended) when reason is { Length: > 0 } =>
            $"{state}: {reason.Replace(Disconnect, string.Empty, StringComparison.Ordinal).Replace('_', ' ')}",
        _ => state,
    };

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
    public static string Address(object? type, string? address, int width = 16) =>
        type?.ToString() == "TELEPHONE_NUMBER" ? Mask(address, width) : address ?? string.Empty;

    private static string Good(string text) => Coloured(text, "32");

    private static string Doubtful(string text) => Coloured(text, "33;1");

    private static string Bad(string text) => Coloured(text, "31;1");

    /// <summary>
    /// PowerShell takes colours out wherever $PSStyle.OutputRendering does not let them through, as in files and pipelines.
    /// </summary>
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
