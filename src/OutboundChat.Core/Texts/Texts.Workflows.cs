using static System.FormattableString;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>Workflows for Step Functions.</summary>
internal static partial class Texts
{
    public static Notice WorkflowExists(string path) =>
        new($"{Paths(path)} already contains a workflow. Use -Force to replace it, or use another -Path.");

    public static Notice WorkflowPathForeign(string path) =>
        new($"{Paths(path)} is a file, or a folder with files other than a workflow's, and was left unchanged. Use another -Path.");

    public static Notice WorkflowUnwritable(string path, string reason) =>
        new($"The workflow {Paths(path)} can't be written, and nothing was changed: {Sentence(reason)}");

    public static Notice RequestTooLarge(int bytes, int most) => new(Invariant(
        $"The request has {bytes} bytes, but Step Functions takes at most {most}. Shorten its attributes."));

    /// <summary>A state machine calls only Amazon Connect in its own Region and account.</summary>
    public static Notice SourceOfOtherWorkflow(string source, string region, string account) => new(
        $"The first row's source is in {OneLine(region)}, account {OneLine(account)}, but {Quote(source)} is not. "
        + "Export the rows of each Region and account separately.");

    public static Notice RowsNotWritten(long notWritten, long rows, IReadOnlyList<string> reasons, string first) => new(Invariant(
        $"{notWritten} of {Rows(rows)} {(notWritten == 1 ? "is" : "are")} invalid and not in the workflow: ")
        + $"{string.Join(", ", reasons.Select(OneLine))}. {Ended(first)} {RowsListed}");

    /// <summary>Duplicates and opt-outs, which are no errors.</summary>
    public static string RowsLeftOut(long rows, IReadOnlyList<string> reasons) =>
        Invariant($"{Rows(rows)} {(rows == 1 ? "was" : "were")} left out of the workflow: {string.Join(", ", reasons.Select(OneLine))}.");

    public static string WorkflowEmpty(long rows) => rows == 0
        ? "There were no rows, so no workflow was written."
        : "No row can be started, so no workflow was written.";

    public static string WorkflowTooLong(TimeSpan least, TimeSpan most) =>
        $"The workflow takes at least {Duration(least)}, but it stops sending after {Duration(most)}. Export the rows in several parts.";

    public static string WorkflowAction(long items) => Invariant($"Write a workflow of {items} {(items == 1 ? "chat" : "chats")}");

    public static string WorkflowOfRehearsal() =>
        "**This is a rehearsal.** It was exported with -Simulate, so names were looked up in a simulated account. Don't deploy it.";

    public static string WorkflowQuota(bool waits, TimeSpan wait) => waits
        ? Invariant($"When the quota of active chats is full, each slot waits {wait.TotalMinutes:0} minutes and retries, ")
            + "until chats end."
        : "When the quota of active chats is full, the execution is stopped with the error `QuotaFull`. "
            + "Start the rest when chats have ended.";
}
