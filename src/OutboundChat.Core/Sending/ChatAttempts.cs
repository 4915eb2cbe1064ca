using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>What the attempts of one request have shown so far. It travels with the request into the client's pipeline.</summary>
internal sealed class ChatAttempts(RunSignals signals)
{
    private const string Key = "OutboundChat.Attempts";

    private DateTimeOffset? _logged;

    public RunSignals Signals { get; } = signals;

    /// <summary>Requests that left, or tried to.</summary>
    public int Count { get; set; }

    /// <summary>Whether the row's turn to go has come.</summary>
    public bool HasTurn { get; set; }

    /// <summary>Why the latest attempt failed; null while none did.</summary>
    public SendFailure? LastFailure { get; private set; }

    /// <summary>The same, of attempts that left or tried to: a closed window keeps one from trying.</summary>
    public SendFailure? LastOfSent { get; private set; }

    /// <summary>Whether an attempt left whose outcome never came: the chat may exist.</summary>
    public bool MayHaveStarted { get; set; }

    /// <summary>When an attempt that may have started the chat left for the first time, in this run or an earlier one.</summary>
    public DateTimeOffset? FirstSent { get; set; }

    /// <summary>Records that the first attempt leaves; where this fails, it must not leave.</summary>
    public Func<DateTimeOffset, Task>? Log { get; init; }

    /// <summary>Throws where the recipient's send window is closed.</summary>
    public Action? CheckWindow { get; init; }

    /// <summary>Whether that was recorded, or tried.</summary>
    public bool IsLogged => _logged is not null;

    /// <summary>The attempts of the request that a pipeline handles.</summary>
    public static ChatAttempts Of(IExecutionContext context) =>
        (ChatAttempts)((IAmazonWebServiceRequest)context.RequestContext.OriginalRequest).RequestState[Key];

    /// <summary>Sends them along with <paramref name="request"/>.</summary>
    public T On<T>(T request)
        where T : IAmazonWebServiceRequest
    {
        request.RequestState[Key] = this;
        return request;
    }

    /// <summary>An attempt failed.</summary>
    public SendFailure Fail(Exception exception)
    {
        LastFailure = SendFailure.Of(exception);
        LastOfSent = LastFailure.Kind == SendFailureKind.OutsideWindow ? LastOfSent : LastFailure;
        return LastFailure;
    }

    /// <summary>What an exception means; that of the latest attempt is classified already.</summary>
    public SendFailure FailureOf(Exception exception) => LastFailure?.Exception == exception ? LastFailure : SendFailure.Of(exception);

    /// <summary>An attempt is about to leave.</summary>
    /// <exception cref="TokenTooOldException">It might start a second chat.</exception>
    /// <exception cref="OutsideSendWindowException">It is too early or too late where the recipient is.</exception>
    public async Task LeaveAsync(DateTimeOffset now)
    {
        if (FirstSent is { } sent && now - sent > TokenTooOldException.Limit)
        {
            throw new TokenTooOldException(sent);
        }

        CheckWindow?.Invoke();

        // Recorded again where the service has found this machine's clock to be ahead: the first record would seem newer than it is.
        if (Log is not null && !(now >= _logged))
        {
            _logged = now;
            await Log(now);
        }
    }
}

/// <summary>A request that left so long ago may have started a chat that the service may no longer know by its token.</summary>
internal sealed class TokenTooOldException(DateTimeOffset sent) : Exception(Texts.OutcomeTooOld(sent).Text)
{
    /// <summary>The service keeps tokens for 7 days; half a day is for clocks that differ and for the request itself.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromDays(6.5);

    public Notice Notice { get; } = Texts.OutcomeTooOld(sent);
}
