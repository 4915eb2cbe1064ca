using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What cmdlets ask, warn of and report besides errors.</summary>
internal static partial class Texts
{
    public static string QuotaAwaited(TimeSpan least, TimeSpan most) => string.Create(
        CultureInfo.InvariantCulture,
        $"The quota of active chats is full. The run waits and asks again every {least.TotalMinutes:0} to {most.TotalMinutes:0} minutes.");

    public static string ActiveChatsLimited(int quota, bool waits) =>
        $"By default an instance has at most {quota} active chats at the same time, and a chat counts until its flow ends it or its "
        + $"duration is over "
        + $"(25 hours by default). Unless chats end sooner, row {quota + 1} {(
            waits ? "and later rows wait" : "is refused, and the run ends there")}. "
        + $"Let the flow end chats, give {(
            waits ? "a shorter" : "-QuotaAction Wait and a shorter")} -ChatDurationInMinutes, or ask AWS for a higher quota.";

    public static string OfContact(string contact, string text) => $"Contact {OneLine(contact)}: {text}";

    public static string OfRow(long row, string? text) => $"Row {row}: {text}";

    public static string StartAction(string? channel, string flow, string source) =>
        $"Start an outbound chat by {channel} with flow {OneLine(flow)} from {OneLine(source)}";

    public static string StopAction(string instance) => $"End the contact in instance {instance}";

    public static string ContactEnded(string contact) => $"Contact {contact} was ended";

    public static string ContactHadEnded(string contact, DateTime at) =>
        string.Create(CultureInfo.InvariantCulture, $"Contact {contact} had already ended, at {at:u}");

    public static string ProgressActivity() => "Starting outbound chats";

    public static string ProgressStatus(long done, long total, long started, long failed, long other, double perSecond) =>
        $"{done}{(total > 0 ? $" of {total}" : string.Empty)}: {started} started, {failed} failed"
        + $"{(other > 0 ? $", {other} not sent" : string.Empty)}, {OneDecimal(perSecond)} a second";

    /// <summary>What a run did, for -Verbose.</summary>
    public static string RunDone(long done, long started, long failed, long other, long retries, TimeSpan elapsed, double perSecond) =>
        $"{done} {(done == 1
            ? "row"
            : "rows")} in {OneDecimal(elapsed.TotalSeconds)} s: {started} started, {failed} failed, {other} not sent; "
        + $"{retries} attempts were repeated; {OneDecimal(perSecond)} a second";
}
