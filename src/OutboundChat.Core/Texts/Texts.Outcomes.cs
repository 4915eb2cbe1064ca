using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What became of rows and contacts, and what ends a run.</summary>
internal static partial class Texts
{
    public static Notice RowInvalid(IReadOnlyList<RequestProblem> problems) => new(string.Join(" ", problems));

    public static Notice StartedEarlier() => new("An earlier run started this chat. It was not sent again.");

    public static Notice DestinationExcluded() => new("The destination is on the exclusion list.");

    public static Notice DestinationSentEarlier() => new(
        "An earlier run sent to this destination, or may have, by another channel, number or instance. It was not sent again.");

    public static Notice DestinationDuplicate(long row) => new(FormattableString.Invariant($"Row {row} already has this number."));

    public static Notice NotConfirmed() => new("It was not confirmed. Nothing was sent.");

    /// <param name="endedBy">The ErrorId of the failure that ended the run; null where the user stopped it.</param>
    public static Notice RunStopped(string? endedBy = null) => new(endedBy is null
        ? "The run was stopped before this row's turn."
        : $"The run ended before this row's turn: {OneLine(endedBy)}.");

    public static Notice RowsNotStarted(
        long notStarted, long rows, IReadOnlyList<string> reasons, IReadOnlyDictionary<string, long> byStatus) => new(
        FormattableString.Invariant($"{notStarted} of {rows} rows {(notStarted == 1 ? "was" : "were")} not started: ")
        + $"{string.Join(", ", reasons.Select(OneLine))}. All rows by status: {OneLine(Counts(byStatus))}. "
        + "The results say why, and this error has them as its TargetObject.");

    public static Notice FailureLimitReached(int limit, string text) =>
        new(FormattableString.Invariant($"The service refused {limit} rows in a row for the same reason, so the run ended: ")
            + Sentence(text));

    public static Notice AccessDenied(string said) => new(
        "Access denied. The credentials need connect:StartOutboundChatContact on this instance, and the number and the flow must be "
        + $"enabled for messaging.{Said(said)}");

    public static Notice ResourceNotFound(string said) =>
        new($"The instance, the flow or the source number was not found in this Region, or the flow is not published.{Said(said)}");

    public static Notice Conflict(string said) =>
        new($"Another operation conflicts with this one. Look at the contact in Amazon Connect before trying again.{Said(said)}");

    public static Notice RequestRefused(string code, string said) => new($"The service refused the request ({OneLine(code)}).{Said(said)}");

    public static Notice Throttled(string said) =>
        new($"Still throttled after all attempts. Run the row again, with a lower -RequestsPerSecond.{Said(said)}");

    public static Notice ServiceFailed(string code, string said) =>
        new($"The service failed in all attempts ({OneLine(code)}), so the chat may or may not have been started. {Again}{Said(said)}");

    public static Notice OutcomeUnknown(string said) =>
        new($"No answer came, so the chat may or may not have been started. {Again}{Said(said)}");

    public static Notice OutcomeTooOld(DateTimeOffset sent) => At(
        sent,
        "may have started this chat, and the service remembers its token for 7 days only: another request could start a second chat. "
        + "Look for the chat in Amazon Connect, then leave the row out, or send it in another batch.");

    public static Notice OutcomeOfOtherText(DateTimeOffset sent) => At(
        sent,
        "may have started this chat, and the row has changed since: another request could start a second chat. Restore the row's old "
        + "values, or look for the chat in Amazon Connect.");

    public static Notice OutcomeOfOtherClock(DateTimeOffset sent) => At(
        sent,
        "may have started this chat, and this machine's clock is behind the journal's, so no one can say how long ago that was. Correct "
        + "the clock, or look for the chat in Amazon Connect.");

    public static string AnswerWithoutContact() => "The answer has no ContactId";

    public static Notice CredentialsRejected(string code, string said) =>
        new($"The service rejected the credentials ({OneLine(code)}). Correct them, then run again.{Said(said)}");

    public static Notice RequestNotPrepared(string said) => new($"The request could not be prepared: {Sentence(said)}");

    public static Notice QuotaFull(string said) => new(
        "The quota of concurrent active chats is full. No more can start until chats end. Wait, give a shorter -ChatDurationInMinutes, "
        + $"or ask AWS for a higher quota.{Said(said)}");

    /// <param name="said">The words of the transport.</param>
    /// <param name="isUntrusted">Whether this machine does not trust the endpoint's certificate.</param>
    public static Notice EndpointUnreachable(string said, bool isUntrusted = false) => new(isUntrusted
        ? $"The certificate of the service's endpoint is not trusted. {CertificateRemedy()}{Said(said)}"
        : $"The service's endpoint can't be reached. Check the network, -Region and -EndpointUrl.{Said(said)}");

    public static Notice InstanceNotFound(string said) => new($"The instance was not found in this Region.{Said(said)}");

    public static Notice ContactIdMissing() =>
        new("No ContactId. Give a contact's identifier, or an object that has one.");

    public static Notice ContactInstanceMissing() => new(
        "No instance. Give the instance's identifier, ARN or alias with -InstanceId, or pipe in objects that have an InstanceId.");

    public static Notice ContactNotFound(string said) => new($"The contact, or its instance, was not found in this Region.{Said(said)}");

    public static Notice PermissionMissing(string operation, string said) =>
        new($"Access denied. The credentials need connect:{OneLine(operation)} on this instance.{Said(said)}");

    public static Notice OperationThrottled(string operation, string said) =>
        new($"{OneLine(operation)} was still throttled after all attempts. Try again, or set a lower -RequestsPerSecond.{Said(said)}");

    public static Notice OperationFailed(string operation, string code, string said) =>
        new($"The service failed in {OneLine(operation)} in all attempts ({OneLine(code)}). Try again later.{Said(said)}");

    public static Notice OperationUnanswered(string operation, string said) =>
        new($"No answer came to {OneLine(operation)} in all attempts. Try again.{Said(said)}");

    private const string Again =
        "Run the row again with its ClientToken, or the same command where it has -BatchId or -JournalPath, and it is not started twice.";

    private static Notice At(DateTimeOffset sent, string what, [System.Runtime.CompilerServices.CallerMemberName] string id = "") =>
        new(string.Create(CultureInfo.InvariantCulture, $"A request of {sent.UtcDateTime:u} {what}"), id);
}
