using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>
/// The SDK's standard retries, with the differences that this operation needs: a full quota of active chats is not retried, because chats stay
/// open for hours; an endpoint that was never reached is given up soon; and waits end when the run is stopped.
/// </summary>
internal sealed class ChatRetryPolicy : StandardRetryPolicy
{
    /// <summary>Attempts at an endpoint that nothing ever answered from: enough for a hiccup, too few to keep a person waiting for a misspelt name.</summary>
    private const int AttemptsToReach = 3;

    private static readonly TimeSpan s_baseDelay = TimeSpan.FromMilliseconds(500), s_maxDelay = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _time;
    private readonly Random _jitter;

    public ChatRetryPolicy(PacedConnectConfig config)
        : base(config) => (_time, _jitter) = (config.Time, config.Jitter);

    public override bool IsThrottlingError(Exception exception) => SendFailure.Of(exception).Kind == SendFailureKind.Throttled;

    public override bool RetryForException(IExecutionContext executionContext, Exception exception)
    {
        SendFailure failure = SendFailure.Of(exception);
        return failure.MayBeRetried && !(failure.Kind == SendFailureKind.Unreachable
            && ChatAttempts.Current?.Signals.Reached == false
            && executionContext.RequestContext.Retries + 1 >= AttemptsToReach);
    }

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(RetryForException(executionContext, exception));

    /// <summary>Exponential, with full jitter.</summary>
    public override async Task WaitBeforeRetryAsync(IExecutionContext executionContext)
    {
        RunSignals? signals = ChatAttempts.Current?.Signals;
        double limit = Math.Min(s_maxDelay.TotalMilliseconds, s_baseDelay.TotalMilliseconds * Math.Pow(2, executionContext.RequestContext.Retries - 1));
        double share;
        lock (_jitter)
        {
            share = _jitter.NextDouble();
        }

        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(limit * share), _time, signals?.Stopped ?? executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals?.Stopped.IsCancellationRequested == true)
        {
            throw new RunStoppedException();
        }
    }
}
