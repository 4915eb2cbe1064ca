using System.Globalization;
using static OutboundChat.Wording;

namespace OutboundChat;

/// <summary>What became of rows and contacts, and what ends a run.</summary>
internal static partial class Texts
{
    public static Notice RowInvalid(IReadOnlyList<RequestProblem> problems) => new(string.Join(" ", problems));

    public static Notice StartedEarlier() => new("An earlier run started this chat, so it was not sent again.");

    public static Notice StartedWithOtherText() => new(
        "An earlier run started this chat with another message, flow or attribute. For another mailing, use another -JournalPath.");

    public static Notice DestinationExcluded() => new("The number is in -ExcludeDestination.");

    public static Notice DestinationSentEarlier() => new(
        "An earlier run messaged this number, or may have, by another channel, source or instance, so it was not sent again.");

    public static Notice DestinationDuplicate(long row) => new(FormattableString.Invariant($"Row {row} has the same number."));

    public static Notice NotConfirmed() => new("You declined this row, so nothing was sent.");

    /// <param name="endedBy">The ErrorId of the failure that ended the run; null where the user stopped it.</param>
    public static Notice RunStopped(string? endedBy = null) => new(endedBy is null
        ? "The run was stopped before this row was sent."
        : $"The run ended before this row was sent: {OneLine(endedBy)}.");

    /// <param name="notStarted">How many rows were not started.</param>
    /// <param name="rows">How many rows there were.</param>
    /// <param name="reasons">Why, the most common reason first.</param>
    /// <param name="first">The first row with that reason, and its problem.</param>
    /// <param name="byStatus">The number of results by status.</param>
    /// <param name="isWhatIf">Whether the run was only described.</param>
    public static Notice RowsNotStarted(
        long notStarted,
        long rows,
        IReadOnlyList<string> reasons,
        string first,
        IReadOnlyDictionary<string, long> byStatus,
        bool isWhatIf) => new(
        NotStarted(notStarted, rows, isWhatIf)
        + $": {string.Join(", ", reasons.Select(OneLine))}. {Ended(first)} "
        + $"{(isWhatIf ? "Results" : "All rows")} by status: {OneLine(Counts(byStatus))}. {RowsListed}");

    /// <summary>The error of a run that ended early: its cause, and how far it came.</summary>
    public static string RunEnded(string cause, long notStarted, long rows, IReadOnlyDictionary<string, long> byStatus) =>
        $"{Ended(cause)} {NotStarted(notStarted, rows)}. All rows by status: {Counts(byStatus)}. {RowsListed}";

    public static Notice FailureLimitReached(int limit, string text) => new(
        FormattableString.Invariant($"The service refused {limit} consecutive rows for the same reason, so the run ended: ")
        + Sentence(text));

    public static Notice AccessDenied(string said) => new(
        "Access denied. Allow connect:StartOutboundChatContact on the instance, its contacts, the flow and the number, as the policy in "
        + "about_OutboundChat_Credentials does, and enable the number and the flow for messaging."
        + Said(said));

    public static Notice ResourceNotFound(string said) => new(
        "The instance, the flow or the source number was not found in this Region, or the flow is not published. Check all three."
        + Said(said));

    public static Notice Conflict(string said) => new(
        $"The request conflicts with another operation. Check the contact in Amazon Connect before you retry.{Said(said)}");

    public static Notice RequestRefused(string code, string said) => new($"The service refused the request ({OneLine(code)}).{Said(said)}");

    public static Notice Throttled(string said) =>
        new($"Still throttled after all attempts. Send the row again with a lower -RequestsPerSecond.{Said(said)}");

    public static Notice ServiceFailed(string code, string said) =>
        new($"The service failed in all attempts ({OneLine(code)}), so the chat may have been started. {Again}{Said(said)}");

    public static Notice OutcomeUnknown(string said) =>
        new($"No response was received, so the chat may have been started. {Again}{Said(said)}");

    public static Notice OutcomeTooOld(DateTimeOffset sent) => At(
        sent,
        "may have started this chat. The service forgets tokens after 7 days, so a retry could start a second chat. "
        + "Look for the chat in Amazon Connect, then remove the row, or send it in another batch.");

    public static Notice OutcomeOfOtherText(DateTimeOffset sent) => At(
        sent,
        "may have started this chat. The row has changed since, so a retry could start a second chat. Restore the old values, or look "
        + "for the chat in Amazon Connect.");

    public static Notice OutcomeOfOtherClock(DateTimeOffset sent) => At(
        sent,
        "may have started this chat. This computer's clock is behind the journal's, so no one can tell how long ago that was. Correct "
        + "the clock.");

    public static string AnswerWithoutContact() => "The response has no ContactId";

    /// <summary>The service did not accept who signed, when, or for which Region. The remedies differ.</summary>
    public static Notice CredentialsRejected(string code, string said)
    {
        bool isClock = code is "RequestTimeTooSkewed" or "RequestExpired"
            || said.Contains("Signature expired", StringComparison.Ordinal)
            || said.Contains("Signature not yet current", StringComparison.Ordinal);
        (string what, string remedy) = code switch
        {
            _ when isClock => ("The service rejected the time of the request", "Correct this computer's clock"),
            "OptInRequired" => ("The account can't use this Region", "Enable the Region for the account, or use another -Region"),
            "UnrecognizedClientException" or "InvalidClientTokenId" => ("The service does not know the credentials in this Region",
                "Correct or renew them, or enable the Region for the account"),
            _ => ("The service rejected the credentials", "Correct or renew them"),
        };
        return new($"{what} ({OneLine(code)}). {remedy}, then run the command again.{Said(said)}");
    }

    public static Notice RequestNotPrepared(string said) => new($"The request could not be prepared: {Sentence(said)}");

    public static Notice QuotaFull(string said) => new(
        "The quota of concurrent active chats is full. If the command has -JournalPath, run it again later, or add -QuotaAction Wait and a "
        + $"shorter -ChatDurationInMinutes.{Said(said)}");

    /// <param name="said">The words of the transport.</param>
    /// <param name="isUntrusted">Whether this machine does not trust the endpoint's certificate.</param>
    public static Notice EndpointUnreachable(string said, bool isUntrusted = false) => new(isUntrusted
        ? $"The certificate of the service's endpoint is not trusted. {CertificateRemedy(said, "-EndpointUrl")}{Said(said)}"
        : $"The service's endpoint can't be reached. Check the network, the proxy, -Region and -EndpointUrl.{Said(said)}");

    public static Notice InstanceNotFound(string said) => new($"The instance was not found in this Region.{Said(said)}");

    public static Notice ContactIdMissing() => new("No ContactId. Use a contact's identifier, or an object with a ContactId.");

    public static Notice ContactInstanceMissing() => new("No instance. Set -InstanceId, or pipe in objects with an InstanceId.");

    public static Notice ContactNotFound(string said) => new($"The contact or its instance was not found in this Region.{Said(said)}");

    public static Notice PermissionMissing(string operation, string said) =>
        new($"Access denied. Allow connect:{OneLine(operation)} on this instance.{Said(said)}");

    public static Notice OperationThrottled(string operation, string said) => new(
        $"{OneLine(operation)} was still throttled after all attempts. Try again later, or with a lower -RequestsPerSecond.{Said(said)}");

    public static Notice OperationFailed(string operation, string code, string said) =>
        new($"{OneLine(operation)} failed in all attempts ({OneLine(code)}). Try again later.{Said(said)}");

    public static Notice OperationUnanswered(string operation, string said) =>
        new($"{OneLine(operation)} got no response in all attempts. Try again later.{Said(said)}");

    private const string Again =
        "Send the row again with its ClientToken, or repeat the command if it has -BatchId or -JournalPath. No second chat is started.";

    /// <summary>How to list the rows of an error. It ends with no path or expression, so that none is copied with the full stop.</summary>
    private const string RowsListed = "$Error[0].TargetObject lists these rows.";

    private static string NotStarted(long notStarted, long rows, bool isWhatIf = false) => FormattableString.Invariant(
        $"{notStarted} of {Rows(rows)} {(isWhatIf ? "would not be" : notStarted == 1 ? "was not" : "were not")} started");

    private static Notice At(DateTimeOffset sent, string what, [System.Runtime.CompilerServices.CallerMemberName] string id = "") =>
        new(string.Create(CultureInfo.InvariantCulture, $"A request sent at {sent.UtcDateTime:u} {what}"), id);
}
