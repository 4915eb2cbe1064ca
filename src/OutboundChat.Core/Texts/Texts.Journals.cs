using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Batches and journals.</summary>
internal static partial class Texts
{
    public static Notice BatchIdInvalid(int length, int max) => new($"-BatchId has {length} characters. Give 1 to {max}.");

    public static Notice JournalUnusable(string path, string reason) => new($"The journal {Paths(path)} can't be used: {Sentence(reason)}");

    public static Notice JournalUnwritable(string path, string reason) => new(
        $"The journal {Paths(path)} can't be written any more, so the run stopped; nothing was sent that it does not record: "
        + $"{Sentence(reason)} Fix that, then run the same command again.");

    public static Notice JournalLocked(string path) =>
        new($"Another run is using the journal {Paths(path)}. Wait until it ends, or give this run a journal of its own.");

    public static Notice JournalForeign(string path) =>
        new($"{Paths(path)} is not a journal and was left unchanged. Give another -JournalPath.");

    public static Notice JournalNewer(string path, int version, int known) =>
        new($"The journal {Paths(path)} has version {version}, and this module reads versions up to {known}. Update the module.");

    public static Notice JournalDamaged(string path, long line) => new(
        $"Line {line} of the journal {Paths(path)} was changed or damaged after it was written. Restore an undamaged copy: without it, "
        + "no one can say which rows were sent.");

    public static Notice JournalOfOtherBatch(string path, string batch, string given) => new(
        $"The journal {Paths(path)} is of batch {Quote(batch)}, not of {Quote(given)}. Give its batch or none, or another -JournalPath.");

    public static Notice JournalOfOtherKeys(string path, bool allowed) => new(
        $"The runs of the journal {Paths(path)} were {(allowed
            ? "with"
            : "without")} -AllowDuplicate. Run {(allowed
            ? "with"
            : "without")} it, "
        + "or give another -JournalPath.");

    public static Notice JournalOfManyChats(string path) => new(
        $"The runs of the journal {Paths(path)} were with -AllowDuplicate, so a phone number alone does not identify a row. Run the same "
        + "Start-OutboundChatContact command again with -WhatIf to see which rows were started.");

    public static Notice JournalOfRehearsal(string path, bool rehearsal) => new(rehearsal
        ? $"The journal {Paths(path)} belongs to a rehearsal, in which no one was messaged. Give another -JournalPath."
        : $"The journal {Paths(path)} belongs to real runs, but this is a rehearsal. Give another -JournalPath.");

    /// <summary>One run, for the summary of a journal.</summary>
    public static string JournalRun(string began, string? ended, bool completed, string? endedBy, string counts) => ended is null
        ? $"{began}: still running, or killed"
        : $"{began} to {ended}, {(completed ? "completed" : endedBy ?? "stopped")}{(counts.Length > 0 ? ": " : string.Empty)}{counts}";

    public static string JournalGone() => "The file is not there any more.";
}
