using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Sending;

/// <summary>
/// Sends one row: makes all its attempts, records them in the journal, and creates the result. Can send several rows at once.
/// </summary>
internal sealed class RowSender(IAmazonConnect client, ChatRunOptions options, RunSignals signals, RunJournal? journal, RowWindows? windows)
{
    /// <summary>
    /// The first and the longest wait before a row tries a full quota of active chats again; each wait is twice as long as the one before.
    /// </summary>
    public static readonly TimeSpan ShortestQuotaWait = TimeSpan.FromMinutes(1), LongestQuotaWait = TimeSpan.FromMinutes(10);

    /// <summary>Never throws: a row without a result would be lost.</summary>
    /// <returns>The row's result; null if it must wait until its send window opens, to continue then with the same attempts.</returns>
    public async Task<OutboundChatResult?> SendAsync(PreparedChat chat)
    {
        long began = options.Time.GetTimestamp();
        ChatAttempts attempts = chat.Attempts ??= new(signals)
        {
            FirstSent = chat.FirstSent,
            Log = journal is null ? null : sent => journal.SendingAsync(chat, sent),
            CheckWindow = windows is null ? null : () => windows.Check(chat),
        };
        OutboundChatResult result;
        try
        {
            // The pipeline checks this before every attempt; checking it here too saves a run that has ended the work of getting there.
            if (signals.Stopped.IsCancellationRequested)
            {
                throw new RunStoppedException();
            }

            StartOutboundChatContactResponse response = await AskAsync(chat, attempts);
            if (string.IsNullOrEmpty(response.ContactId))
            {
                attempts.MayHaveStarted = true;
                throw new InvalidDataException(Texts.AnswerWithoutContact());
            }

            result = chat.ToResult(OutboundChatStatus.Started);
            (result.ContactId, result.RequestId) = (response.ContactId, response.ResponseMetadata?.RequestId);
            signals.CountRefusal(null, options.FailureLimit);
        }
#pragma warning disable CA1031 // Whatever went wrong is this row's outcome.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            SendFailure failure = attempts.FailureOf(exception);
            if (failure.Kind == SendFailureKind.OutsideWindow && options.SendWindowAction == SendWindowAction.Wait)
            {
                EndTurn(attempts);
                return null;
            }

            result = Fail(chat, attempts, failure);
        }

        (result.Attempts, result.Time) = (attempts.Count, options.Time.GetUtcNow());
        result.Duration = options.Time.GetElapsedTime(began);
        EndTurn(attempts);

        if (journal is not null && attempts.IsLogged)
        {
            await RecordAsync(journal, chat, result);
        }

        return result;
    }

    private void EndTurn(ChatAttempts attempts)
    {
        if (attempts.HasTurn)
        {
            attempts.HasTurn = false;
            signals.EndTurn();
        }
    }

    /// <summary>Sends a request; with -QuotaAction Wait, until the quota of active chats has room.</summary>
    private async Task<StartOutboundChatContactResponse> AskAsync(PreparedChat chat, ChatAttempts attempts)
    {
        StartOutboundChatContactRequest request = attempts.On(chat.Draft.Request);
        for (TimeSpan wait = ShortestQuotaWait; ; wait = wait + wait < LongestQuotaWait ? wait + wait : LongestQuotaWait)
        {
            try
            {
                return await client.StartOutboundChatContactAsync(request, signals.Aborted);
            }
            catch (LimitExceededException exception) when (options.QuotaAction == QuotaAction.Wait)
            {
                // The wait can take hours. If the process ends meanwhile, the journal must not say that the chat may exist.
                if (journal is not null && attempts.IsLogged && !attempts.MayHaveStarted && chat.FirstSent is null)
                {
                    await journal.RefusedAsync(chat, exception.ErrorCode);
                    attempts.LogAgain();
                }

                await signals.WaitForQuotaAsync(wait, options.Time);
            }
        }
    }

    private OutboundChatResult Fail(PreparedChat chat, ChatAttempts attempts, SendFailure failure)
    {
        SendFailureKind latest = failure.Kind;
        if (latest is SendFailureKind.Stopped or SendFailureKind.OutsideWindow)
        {
            if (attempts.LastOfSent is null)
            {
                Notice why = signals.Ending is { } end ? Texts.RunStopped(end.Notice.Id) : failure.Notice;
                return chat.ToResult(OutboundChatStatus.NotAttempted, why);
            }

            failure = attempts.LastOfSent;
        }

        // A row whose waiting ended, because the run was stopped or its send window closed, ends no run.
        if (failure.EndsRun && failure.Kind == latest)
        {
            signals.End(failure);
        }

        // The response to this attempt says nothing about an earlier one, whose outcome is unknown: a permission may have been withdrawn
        // since, or the conflict may be with that very chat.
        bool isUnknown = chat.FirstSent is not null || attempts.MayHaveStarted;
        bool saysSo = failure.Kind is SendFailureKind.Unknown or SendFailureKind.ServiceFailed or SendFailureKind.TooOld;
        Notice notice = isUnknown && !saysSo ? Texts.OutcomeUnknown(failure.Notice.Text) : failure.Notice;
        OutboundChatResult result = chat.ToResult(OutboundChatStatus.Failed, notice);
        result.ErrorId = isUnknown && failure.Kind != SendFailureKind.TooOld ? nameof(Texts.OutcomeUnknown) : failure.Notice.Id;
        (result.ErrorCode, result.RequestId, result.Cause) = (failure.ErrorCode, failure.RequestId, failure.Cause);
        signals.CountRefusal(failure.Kind == SendFailureKind.Refused && !isUnknown ? failure : null, options.FailureLimit);
        return result;
    }

    /// <summary>If the outcome can't be recorded, the row stays Unknown for later runs, and this run ends.</summary>
    private async Task RecordAsync(RunJournal log, PreparedChat chat, OutboundChatResult result)
    {
        try
        {
            bool isUnknown = chat.FirstSent is not null || result.ErrorId is nameof(Texts.OutcomeUnknown) or nameof(Texts.OutcomeTooOld);
            await log.EndedAsync(chat, result, isUnknown);
        }
        catch (SetupException exception)
        {
            signals.End(SendFailure.Of(exception));
        }
    }
}
