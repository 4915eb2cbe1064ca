using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Batches and journals.</summary>
internal static partial class Texts
{
    public static Notice BatchIdInvalid(int length, int max) => new(length == 0
        ? "-BatchId is blank. Enter a name, or leave it out."
        : $"-BatchId has {length} characters. Use 1 to {max}.");

    public static Notice JournalUnusable(string path, string reason) => new($"The journal {Paths(path)} can't be used: {Sentence(reason)}");

    public static Notice JournalUnwritable(string path, string reason) => new(
        $"The journal {Paths(path)} can no longer be written, so the run ended: {Sentence(reason)} "
        + "Everything that was sent is recorded. Fix that, then run the same command again.");

    public static Notice JournalLocked(string path) =>
        new($"The journal {Paths(path)} is in use by another run. Wait until it ends.");

    public static Notice JournalForeign(string path) =>
        new($"{Paths(path)} is not a journal and was left unchanged. Use another -JournalPath.");

    public static Notice JournalNewer(string path, int version, int known) =>
        new($"The journal {Paths(path)} has version {version}, but this module reads versions up to {known}. Update the module.");

    public static Notice JournalDamaged(string path, long line) => new(
        $"Line {line} of the journal {Paths(path)} was changed or damaged. Restore an undamaged copy: without it, no one can tell "
        + "which rows were sent.");

    public static Notice JournalOfOtherBatch(string path, string batch, string given) => new(
        $"The journal {Paths(path)} belongs to batch {Quote(batch)}, not to {Quote(given)}. Leave out -BatchId, or use another "
        + "-JournalPath.");

    public static Notice JournalOfOtherKeys(string path, bool allowed) => new(allowed
        ? $"The journal {Paths(path)} was started with -AllowDuplicate. Add it, or use another -JournalPath."
        : $"The journal {Paths(path)} was started without -AllowDuplicate. Remove it, or use another -JournalPath.");

    public static Notice JournalOfManyChats(string path) => new(
        $"The journal {Paths(path)} was started with -AllowDuplicate, so a phone number alone does not identify a row. Run the "
        + "Start-OutboundChatContact command again with -WhatIf to see which rows were started.");

    public static Notice JournalOfRehearsal(string path, bool rehearsal) => new(rehearsal
        ? $"The journal {Paths(path)} belongs to a rehearsal, in which no one was messaged. Use another -JournalPath."
        : $"The journal {Paths(path)} belongs to a real run, but this is a rehearsal. Use another -JournalPath.");

    public static string RowsStartedWithOtherText(long rows) =>
        $"{Rows(rows)} {Were(rows)} started earlier with another message, flow or attribute. "
        + "For another mailing, use another -JournalPath.";

    /// <summary>Once, for rows of a file that can't be found in a journal, because their numbers have no country code.</summary>
    public static string JournalRowsWithoutCountry() =>
        "Some numbers have no country code, so their rows are Invalid here, even if they were started. Use the -DefaultCountry of the run.";

    /// <summary>One run, for the summary of a journal.</summary>
    public static string JournalRun(string began, string? ended, bool completed, string? endedBy, string counts) => ended is null
        ? $"{began}: still running, or killed"
        : $"{began} to {ended}, {(completed ? "completed" : endedBy ?? "stopped")}{(counts.Length > 0 ? ": " : string.Empty)}{counts}";

    public static string JournalGone() => "The file no longer exists.";
}
