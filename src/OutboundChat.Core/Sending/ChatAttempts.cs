using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>The state of one request's attempts. It travels with the request through the client's pipeline.</summary>
internal sealed class ChatAttempts(RunSignals signals)
{
    private const string Key = "OutboundChat.Attempts";

    private DateTimeOffset? _logged;

    public RunSignals Signals { get; } = signals;

    /// <summary>How many attempts left, or tried to.</summary>
    public int Count { get; set; }

    /// <summary>Whether the row has its turn: see <see cref="RunSignals.WaitForTurnAsync"/>.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Why the latest attempt failed; null if none has.</summary>
    public SendFailure? LastFailure { get; private set; }

    /// <summary>Like <see cref="LastFailure"/>, but without attempts that a closed send window held back.</summary>
    public SendFailure? LastOfSent { get; private set; }

    /// <summary>Whether an attempt left whose outcome is unknown, so that the chat may exist.</summary>
    public bool MayHaveStarted { get; set; }

    /// <summary>When an attempt that may have started the chat left for the first time, in this run or an earlier one.</summary>
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>Records in the journal that the first attempt is about to leave. If this fails, it must not leave.</summary>
    public Func<DateTimeOffset, Task>? Log { get; init; }

    /// <summary>Throws if the recipient's send window is closed.</summary>
    public Action? CheckWindow { get; init; }

    /// <summary>Whether the journal has an attempt without its outcome.</summary>
    public bool IsLogged => _logged is not null;

    /// <summary>The attempts of the request that a pipeline handles.</summary>
    public static ChatAttempts Of(IExecutionContext context) =>
        (ChatAttempts)((IAmazonWebServiceRequest)context.RequestContext.OriginalRequest).RequestState[Key];

    /// <summary>Attaches them to <paramref name="request"/>.</summary>
    public T On<T>(T request)
        where T : IAmazonWebServiceRequest
    {
        request.RequestState[Key] = this;
        return request;
    }

    /// <summary>Records the next attempt like a first one, because the journal has the outcome of those before.</summary>
    public void LogAgain() => _logged = null;

    /// <summary>Records that an attempt failed.</summary>
    public SendFailure Fail(Exception exception)
    {
        LastFailure = SendFailure.Of(exception);
        LastOfSent = LastFailure.Kind == SendFailureKind.OutsideWindow ? LastOfSent : LastFailure;
        return LastFailure;
    }

    /// <summary>Classifies an exception; that of the latest attempt is classified already.</summary>
    public SendFailure FailureOf(Exception exception) => LastFailure?.Exception == exception ? LastFailure : SendFailure.Of(exception);

    /// <summary>Checks and records an attempt that is about to leave.</summary>
    /// <exception cref="TokenTooOldException">The attempt could start a second chat.</exception>
    /// <exception cref="OutsideSendWindowException">It is too early or too late where the recipient is.</exception>
    public async Task LeaveAsync(DateTimeOffset now)
    {
        if (FirstSent is { } sent && now - sent > TokenTooOldException.Limit)
        {
            throw new TokenTooOldException(sent);
        }

        CheckWindow?.Invoke();

        // If the service has shown that this machine's clock is ahead, the attempt is recorded again, since the first record would seem too
        // recent.
        if (Log is not null && !(now >= _logged))
        {
            _logged = now;
            await Log(now);
        }
    }
}

/// <summary>An earlier request may have started the chat so long ago that the service may no longer know its token.</summary>
internal sealed class TokenTooOldException(DateTimeOffset sent) : Exception(Texts.OutcomeTooOld(sent).Text)
{
    /// <summary>The service keeps tokens for 7 days. Half a day is left for clock differences and for the request itself.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromDays(6.5);

    public Notice Notice { get; } = Texts.OutcomeTooOld(sent);
}
