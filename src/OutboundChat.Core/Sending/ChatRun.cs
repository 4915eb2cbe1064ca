using System.Collections.Concurrent;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Aws;
using OutboundChat.Journal;
using OutboundChat.Requests;

namespace OutboundChat.Sending;

/// <summary>
/// One run: takes rows on one thread, sends several at once, and hands each result back on that same thread. What it holds is bounded by
/// <see cref="ChatRunOptions.ThrottleLimit"/>; only <see cref="Stop"/> and <see cref="Abort"/> may be called from other threads.
/// </summary>
public sealed class ChatRun : IDisposable
{
    /// <summary>How often a blocked caller is given the chance to show progress.</summary>
    private static readonly TimeSpan s_lookUp = TimeSpan.FromMilliseconds(200);

    /// <summary>How long requests that are under way may take to end, once nobody waits for them any more.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    /// <summary>How long a row waits for chats to end before it asks again: twice as long each time.</summary>
    internal static readonly TimeSpan ShortestQuotaWait = TimeSpan.FromMinutes(1), LongestQuotaWait = TimeSpan.FromMinutes(10);

    private readonly ChatRunOptions _options;
    private readonly ChatRequestBuilder _builder;
    private readonly Lazy<IAmazonConnect> _client;
    private readonly RunSignals _signals = new();
    private readonly BlockingCollection<OutboundChatResult> _results = [];
    private readonly DestinationSet? _destinations;
    private readonly TokenSet _tokens = new();
    private readonly ChatJournal? _journal;
    private readonly RunJournal? _log;
    private readonly RowIdentity? _identity;
    private long _rows;
    private int _underWay, _waitingForQuota;
    private bool _isCompleted;
    private SendFailure? _ending;

    /// <param name="options">How to send.</param>
    /// <param name="session">Where to and as whom; asked for with the first row that is sent, and never where none is.</param>
    /// <param name="journal">What is known of earlier runs, and where this one is written down; the run's own from now on.</param>
    internal ChatRun(ChatRunOptions options, Func<AwsSession> session, ChatJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(session);
        _options = options;
        _builder = new ChatRequestBuilder(options.Request);
        _client = new Lazy<IAmazonConnect>(() => ConnectClientFactory.Create(session(), options));
        _destinations = options.AllowDuplicate ? null : new DestinationSet();
        _identity = (options.BatchId ?? journal?.Batch) is { } batch ? new RowIdentity(batch, options.AllowDuplicate) : null;
        if (journal is not null)
        {
            _journal = journal;
            _log = new RunJournal(journal, options.Time);

            // What keeps this line from the disk keeps the next one, too, and that is waited for.
            _ = _log.BeginAsync();
        }
    }

    public RunCounts Counts { get; } = new();

    /// <summary>Called about five times a second while <see cref="Send"/> or <see cref="Complete"/> wait.</summary>
    public Action? Waiting { get; set; }

    /// <summary>Whether a row found out that no other could fare better; those that follow are not attempted.</summary>
    public bool HasEnded => Volatile.Read(ref _ending) is not null;

    /// <summary>Why the run ended before its rows did; null where it did not.</summary>
    public SetupException? EndedBy => Volatile.Read(ref _ending) is { } ending ? new SetupException(ending.ErrorId, ending.Text) : null;

    /// <summary>Whether rows wait for chats to end, because the quota of active chats is full.</summary>
    public bool IsWaitingForQuota => Volatile.Read(ref _waitingForQuota) > 0;

    /// <summary>Builds and checks a row.</summary>
    /// <exception cref="SetupException">The first row shows that the run's options can't be right.</exception>
    public PreparedChat Prepare(ChatRequestInput input, object? inputObject)
    {
        ArgumentNullException.ThrowIfNull(input);
        ChatRequestDraft draft = _builder.Build(input);
        RowName? name = draft.IsValid ? _identity?.Of(draft.Request, draft.Channel) : null;
        draft = ChooseToken(input, draft, name);
        long row = ++_rows;
        OutboundChatResult? result = null;
        DateTimeOffset? firstSent = null;
        if (!draft.IsValid)
        {
            result = Result(row, draft, inputObject, OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), nameof(Texts.RowInvalid), Texts.RowInvalid(draft.Problems));
        }
        else if (_options.Exclusions?.Contains(draft.Request.DestinationEndpoint.Address) == true)
        {
            result = Result(row, draft, inputObject, OutboundChatStatus.Excluded, null, nameof(Texts.DestinationExcluded), Texts.DestinationExcluded());
        }
        else if (name is { } other && _journal?.HasOther(other) == true)
        {
            // The row that was sent may come later in the file, and is the one to ask for again.
            result = Result(row, draft, inputObject, OutboundChatStatus.Duplicate, null, nameof(Texts.DestinationSentEarlier), Texts.DestinationSentEarlier());
        }
        else if (_destinations?.Add(draft.Request.DestinationEndpoint.Address) == false)
        {
            result = Result(row, draft, inputObject, OutboundChatStatus.Duplicate, null, nameof(Texts.DestinationDuplicate), Texts.DestinationDuplicate());
        }
        else if (name is { } known && _journal?.Find(known.Key) is { } earlier)
        {
            result = OfEarlierRuns(row, draft, inputObject, known, earlier);
            firstSent = earlier.Time;
        }

        return new PreparedChat { Row = row, Draft = draft, InputObject = inputObject, Result = result, Name = name, FirstSent = firstSent };
    }

    /// <summary>Sends a row, or hands its result on where it has ended already. Blocks while as many requests are under way as may be.</summary>
    /// <exception cref="SetupException">The first row that is sent shows that there are no credentials or no Region.</exception>
    public void Send(PreparedChat chat, Action<OutboundChatResult> emit)
    {
        ArgumentNullException.ThrowIfNull(chat);
        ArgumentNullException.ThrowIfNull(emit);
        if (chat.Result is not null)
        {
            Emit(chat.Result, emit);
        }
        else
        {
            IAmazonConnect client = _client.Value;
            while (_underWay >= _options.ThrottleLimit)
            {
                Take(s_lookUp, emit);
            }

            _underWay++;

            // Begun on this thread, so that rows queue for their permits in the order in which they came; the pacing hands them on to others.
            _ = SendAsync(client, chat);
        }

        Drain(emit);
    }

    /// <summary>Hands on what is known by now, without waiting.</summary>
    public void Drain(Action<OutboundChatResult> emit)
    {
        ArgumentNullException.ThrowIfNull(emit);
        while (Take(TimeSpan.Zero, emit))
        {
        }
    }

    /// <summary>Waits for everything under way.</summary>
    public void Complete(Action<OutboundChatResult> emit)
    {
        ArgumentNullException.ThrowIfNull(emit);
        WaitForAll(emit);
        _isCompleted = !_signals.Stopped.IsCancellationRequested;
    }

    /// <summary>Lets nothing new leave; what is under way is finished.</summary>
    public void Stop() => _signals.Stop();

    /// <summary>Lets nothing new leave, and cuts after <paramref name="grace"/> what is still under way.</summary>
    public void Abort(TimeSpan grace) => _signals.Abort(grace);

    /// <summary>Ends what is under way, within a few seconds, so that no request is left without an outcome.</summary>
    public void Dispose()
    {
        if (_underWay > 0)
        {
            Waiting = null;
            Abort(s_grace);
            WaitForAll(_ => { });
        }

        EndJournal();

        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }

        _results.Dispose();
        _signals.Dispose();
    }

    private void WaitForAll(Action<OutboundChatResult> emit)
    {
        while (_underWay > 0)
        {
            Take(s_lookUp, emit);
        }
    }

    private void EndJournal()
    {
        try
        {
            _log?.EndAsync(Counts, _isCompleted, EndedBy?.ErrorId).GetAwaiter().GetResult();
        }
        catch (SetupException)
        {
            // Whatever keeps it from the disk was told with the row that found out, or concerns no row.
        }

        _journal?.Dispose();
    }

    private bool Take(TimeSpan wait, Action<OutboundChatResult> emit)
    {
        if (_results.TryTake(out OutboundChatResult? result, wait))
        {
            _underWay--;
            Emit(result, emit);
            return true;
        }

        if (wait > TimeSpan.Zero)
        {
            Waiting?.Invoke();
        }

        return false;
    }

    private void Emit(OutboundChatResult result, Action<OutboundChatResult> emit)
    {
        Counts.Add(result);
        emit(result);
    }

    private async Task SendAsync(IAmazonConnect client, PreparedChat chat)
    {
        long started = _options.Time.GetTimestamp();
        ChatAttempts attempts = new(_signals) { FirstSent = chat.FirstSent, Log = _log is null ? null : sent => _log.SendingAsync(chat, sent) };
        ChatAttempts.Current = attempts;
        OutboundChatResult result;
        try
        {
            // The pipeline asks before every attempt; this spares a run that has ended the work of getting there.
            if (_signals.Stopped.IsCancellationRequested)
            {
                throw new RunStoppedException();
            }

            StartOutboundChatContactResponse response = await AskAsync(client, chat.Draft.Request).ConfigureAwait(false);
            if (string.IsNullOrEmpty(response.ContactId))
            {
                attempts.MayHaveStarted = true;
                throw new InvalidDataException(Texts.AnswerWithoutContact());
            }

            result = Result(chat.Row, chat.Draft, chat.InputObject, OutboundChatStatus.Started, null, null, null, attempts.Count, Elapsed(started), response.ContactId, response.ResponseMetadata?.RequestId);
        }
#pragma warning disable CA1031 // Whatever went wrong is this row's outcome: a row without a result would be a row that nobody knows of.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = Fail(chat, attempts, exception, Elapsed(started));
        }

        if (attempts.HasTurn)
        {
            _signals.EndTurn();
        }

        if (_log is not null && attempts.IsLogged)
        {
            await WriteDownAsync(_log, chat, result).ConfigureAwait(false);
        }

        _results.Add(result);
    }

    /// <summary>Sends a request; where the quota of active chats is full, as often as it takes.</summary>
    private async Task<StartOutboundChatContactResponse> AskAsync(IAmazonConnect client, StartOutboundChatContactRequest request)
    {
        for (TimeSpan wait = ShortestQuotaWait; ; wait = wait + wait < LongestQuotaWait ? wait + wait : LongestQuotaWait)
        {
            try
            {
                return await client.StartOutboundChatContactAsync(request, _signals.Aborted).ConfigureAwait(false);
            }
            catch (LimitExceededException) when (_options.QuotaAction == QuotaAction.Wait)
            {
                await WaitForQuotaAsync(wait).ConfigureAwait(false);
            }
        }
    }

    private async Task WaitForQuotaAsync(TimeSpan wait)
    {
        Interlocked.Increment(ref _waitingForQuota);
        try
        {
            await Task.Delay(wait, _options.Time, _signals.Stopped).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new RunStoppedException();
        }
        finally
        {
            Interlocked.Decrement(ref _waitingForQuota);
        }
    }

    /// <summary>Where the outcome can't be written down, the row stays unknown to the runs that follow, and this one ends.</summary>
    private async Task WriteDownAsync(RunJournal log, PreparedChat chat, OutboundChatResult result)
    {
        try
        {
            bool isUnknown = chat.FirstSent is not null || result.ErrorId is nameof(Texts.OutcomeUnknown) or nameof(Texts.OutcomeTooOld);
            await log.EndedAsync(chat, result, isUnknown).ConfigureAwait(false);
        }
        catch (SetupException exception)
        {
            result.EndsRun |= End(SendFailure.Of(exception));
        }
    }

    /// <returns>Whether this is what ends the run.</returns>
    private bool End(SendFailure failure)
    {
        bool isFirst = Interlocked.CompareExchange(ref _ending, failure, null) is null;
        _signals.Stop();
        return isFirst;
    }

    private OutboundChatResult Fail(PreparedChat chat, ChatAttempts attempts, Exception exception, TimeSpan elapsed)
    {
        SendFailure failure = SendFailure.Of(exception);
        if (failure.Kind == SendFailureKind.Stopped)
        {
            if (attempts.LastFailure is null)
            {
                string why = Volatile.Read(ref _ending) is { } ending ? ending.Text : failure.Text;
                return Result(chat.Row, chat.Draft, chat.InputObject, OutboundChatStatus.NotAttempted, null, failure.ErrorCode, why, duration: elapsed);
            }

            failure = SendFailure.Of(attempts.LastFailure);
        }

        if (failure.EndsRun)
        {
            End(failure);
        }

        // What the service says of this attempt says nothing of one before it: a permission may have been withdrawn since, and what is in conflict with
        // it may be that very chat.
        bool isUnknown = chat.FirstSent is not null || attempts.MayHaveStarted;
        bool isTold = failure.ErrorId is nameof(Texts.OutcomeUnknown) or nameof(Texts.ServiceFailed) or nameof(Texts.OutcomeTooOld);
        string text = isUnknown && !isTold ? Texts.OutcomeUnknown(failure.Text) : failure.Text;
        string? errorId = isUnknown && failure.Kind != SendFailureKind.TooOld ? nameof(Texts.OutcomeUnknown) : failure.EndsRun ? null : failure.ErrorId;
        return Result(chat.Row, chat.Draft, chat.InputObject, OutboundChatStatus.Failed, errorId, failure.ErrorCode, text, attempts.Count, elapsed, requestId: failure.RequestId, endsRun: failure.EndsRun);
    }

    /// <summary>What the journal says of a row; null where it is to be sent, again or for the first time.</summary>
    private OutboundChatResult? OfEarlierRuns(long row, ChatRequestDraft draft, object? inputObject, RowName name, JournalRecord earlier)
    {
        if (earlier.Event == JournalEvent.Started)
        {
            return Result(row, draft, inputObject, OutboundChatStatus.AlreadyStarted, null, nameof(Texts.StartedEarlier), Texts.StartedEarlier(), contactId: earlier.ContactId);
        }

        // Only the same token makes it safe to ask again.
        draft.Request.ClientToken = earlier.Token ?? name.Key;
        (string? errorId, string? text) =
            _journal!.ClockIsBehind ? (nameof(Texts.OutcomeOfOtherClock), Texts.OutcomeOfOtherClock(earlier.Time))
            : _options.Time.GetUtcNow() - earlier.Time > TokenTooOldException.Limit ? (nameof(Texts.OutcomeTooOld), Texts.OutcomeTooOld(earlier.Time))
            : earlier.Body != name.Body ? (nameof(Texts.OutcomeOfOtherText), Texts.OutcomeOfOtherText(earlier.Time))
            : default;
        return errorId is null ? null : Result(row, draft, inputObject, OutboundChatStatus.Failed, errorId, errorId, text);
    }

    /// <summary>
    /// Gives the row the token that it is known by. A token of its own is another matter: the service starts one chat for a token and answers the
    /// next row that has it with the same contact, so that row would look started; and where a batch gives tokens, one of the two must be wrong.
    /// </summary>
    private ChatRequestDraft ChooseToken(ChatRequestInput input, ChatRequestDraft draft, RowName? name)
    {
        if (!draft.IsValid)
        {
            return draft;
        }

        string own = draft.Request.ClientToken;
        bool isChosen = LooseValue.IsGiven(input.ClientToken) && !(input.IsReadyRequest && _options.BatchId is not null);
        if (!isChosen || own == name?.Key)
        {
            draft.Request.ClientToken = name?.Key ?? own;
            return draft;
        }

        return _options.BatchId is not null ? Refuse(draft, nameof(Texts.ClientTokenInBatch), Texts.ClientTokenInBatch())
            : _tokens.Add(own) ? draft
            : Refuse(draft, nameof(Texts.ClientTokenRepeated), Texts.ClientTokenRepeated());
    }

    private static ChatRequestDraft Refuse(ChatRequestDraft draft, string rule, string text) => new()
    {
        Request = draft.Request,
        Problems = new ProblemList { { "ClientToken", rule, text } },
        Destination = draft.Destination,
        Channel = draft.Channel,
    };

    private TimeSpan Elapsed(long started) => _options.Time.GetElapsedTime(started);

    private static OutboundChatResult Result(
        long row,
        ChatRequestDraft draft,
        object? inputObject,
        OutboundChatStatus status,
        string? errorId,
        string? errorCode,
        string? errorMessage,
        int attempts = 0,
        TimeSpan duration = default,
        string? contactId = null,
        string? requestId = null,
        bool endsRun = false) => new()
        {
            Row = row,
            Status = status,
            ContactId = contactId,
            InstanceId = draft.Request.InstanceId,
            Destination = draft.Destination,
            Channel = draft.Channel,
            ClientToken = draft.Request.ClientToken,
            Attempts = attempts,
            Duration = duration,
            RequestId = requestId,
            ErrorId = errorId,
            EndsRun = endsRun,
            ErrorCode = errorCode,
            ErrorMessage = errorMessage,
            Problems = draft.Problems,
            InputObject = inputObject,
        };
}
