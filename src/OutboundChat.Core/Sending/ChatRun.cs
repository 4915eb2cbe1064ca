using System.Collections.Concurrent;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Aws;
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

    private readonly ChatRunOptions _options;
    private readonly ChatRequestBuilder _builder;
    private readonly Lazy<IAmazonConnect> _client;
    private readonly RunSignals _signals = new();
    private readonly BlockingCollection<OutboundChatResult> _results = [];
    private readonly DestinationSet? _destinations;
    private readonly TokenSet _tokens = new();
    private long _rows;
    private int _underWay;
    private SendFailure? _ending;

    /// <param name="options">How to send.</param>
    /// <param name="session">Where to and as whom; asked for with the first row that is sent, and never where none is.</param>
    public ChatRun(ChatRunOptions options, Func<AwsSession> session)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(session);
        _options = options;
        _builder = new ChatRequestBuilder(options.Request);
        _client = new Lazy<IAmazonConnect>(() => ConnectClientFactory.Create(session(), options));
        _destinations = options.AllowDuplicate ? null : new DestinationSet();
    }

    public RunCounts Counts { get; } = new();

    /// <summary>Called about five times a second while <see cref="Send"/> or <see cref="Complete"/> wait.</summary>
    public Action? Waiting { get; set; }

    /// <summary>Whether a row found out that no other could fare better; those that follow are not attempted.</summary>
    public bool HasEnded => Volatile.Read(ref _ending) is not null;

    /// <summary>Why the run ended before its rows did; null where it did not.</summary>
    public SetupException? EndedBy => Volatile.Read(ref _ending) is { } ending ? new SetupException(ending.ErrorId, ending.Text) : null;

    /// <summary>Builds and checks a row.</summary>
    /// <exception cref="SetupException">The first row shows that the run's options can't be right.</exception>
    public PreparedChat Prepare(ChatRequestInput input, object? inputObject)
    {
        ArgumentNullException.ThrowIfNull(input);
        ChatRequestDraft draft = RefuseRepeatedToken(input, _builder.Build(input));
        long row = ++_rows;
        OutboundChatResult? result = null;
        if (!draft.IsValid)
        {
            result = Result(row, draft, inputObject, OutboundChatStatus.Invalid, nameof(Texts.RowInvalid), nameof(Texts.RowInvalid), Texts.RowInvalid(draft.Problems));
        }
        else if (_destinations?.Add(draft.Request.DestinationEndpoint.Address) == false)
        {
            result = Result(row, draft, inputObject, OutboundChatStatus.Duplicate, null, nameof(Texts.DestinationDuplicate), Texts.DestinationDuplicate());
        }

        return new PreparedChat { Row = row, Draft = draft, InputObject = inputObject, Result = result };
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
        while (_underWay > 0)
        {
            Take(s_lookUp, emit);
        }
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
            Complete(_ => { });
        }

        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }

        _results.Dispose();
        _signals.Dispose();
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
        ChatAttempts attempts = new(_signals);
        ChatAttempts.Current = attempts;
        OutboundChatResult result;
        try
        {
            // The pipeline asks before every attempt; this spares a run that has ended the work of getting there.
            if (_signals.Stopped.IsCancellationRequested)
            {
                throw new RunStoppedException();
            }

            StartOutboundChatContactResponse response = await client.StartOutboundChatContactAsync(chat.Draft.Request, _signals.Aborted).ConfigureAwait(false);
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

        _results.Add(result);
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

        if (failure.EndsRun && Interlocked.CompareExchange(ref _ending, failure, null) is null)
        {
            _signals.Stop();
        }

        // A chat that an earlier attempt may have started is only a certain failure where the service refuses what is asked for.
        bool unknown = attempts.MayHaveStarted && failure.Kind != SendFailureKind.Refused;
        string text = unknown && failure.ErrorId is not (nameof(Texts.OutcomeUnknown) or nameof(Texts.ServiceFailed)) ? Texts.OutcomeUnknown(failure.Text) : failure.Text;
        string? errorId = unknown ? nameof(Texts.OutcomeUnknown) : failure.EndsRun ? null : failure.ErrorId;
        return Result(chat.Row, chat.Draft, chat.InputObject, OutboundChatStatus.Failed, errorId, failure.ErrorCode, text, attempts.Count, elapsed, requestId: failure.RequestId, endsRun: failure.EndsRun);
    }

    /// <summary>The service starts one chat for a token and answers the next row that has it with the same contact: that row would look started.</summary>
    private ChatRequestDraft RefuseRepeatedToken(ChatRequestInput input, ChatRequestDraft draft)
    {
        if (!draft.IsValid || !LooseValue.IsGiven(input.ClientToken) || _tokens.Add(draft.Request.ClientToken))
        {
            return draft;
        }

        return new ChatRequestDraft
        {
            Request = draft.Request,
            Problems = new ProblemList { { "ClientToken", nameof(Texts.ClientTokenRepeated), Texts.ClientTokenRepeated() } },
            Destination = draft.Destination,
            Channel = draft.Channel,
        };
    }

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
