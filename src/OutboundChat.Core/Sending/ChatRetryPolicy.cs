using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>
/// The SDK's standard retries, with the differences that this operation needs: a full quota of active chats is not retried, because chats
/// stay open for hours; an endpoint that was never reached is given up after a few attempts; and waits end when the run is stopped.
/// </summary>
internal sealed class ChatRetryPolicy(PacedConnectConfig config) : StandardRetryPolicy(config)
{
    /// <summary>
    /// Attempts at an endpoint that has never answered: enough for a brief failure, too few to make users wait for a misspelt name.
    /// </summary>
    private const int AttemptsToReach = 3;

    private static readonly TimeSpan s_baseDelay = TimeSpan.FromMilliseconds(500), s_maxDelay = TimeSpan.FromSeconds(20);

    /// <summary>Only the SDK's own throttling uses this. It is off, because the pacer slows all rows down instead.</summary>
    public override bool IsThrottlingError(Exception exception) => false;

    public override bool RetryForException(IExecutionContext executionContext, Exception exception)
    {
        ChatAttempts attempts = ChatAttempts.Of(executionContext);
        SendFailure failure = attempts.FailureOf(exception);
        return failure.MayBeRetried
            && (failure.Kind != SendFailureKind.Unreachable
                || attempts.Signals.Reached
                || executionContext.RequestContext.Retries + 1 < AttemptsToReach);
    }

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(RetryForException(executionContext, exception));

    /// <summary>
    /// Waits up to half a second before the first retry and up to twice as long before each next one, at most 20 seconds, at random.
    /// </summary>
    public override async Task WaitBeforeRetryAsync(IExecutionContext executionContext)
    {
        CancellationToken stopped = ChatAttempts.Of(executionContext).Signals.Stopped;
        TimeSpan limit = s_baseDelay * Math.Pow(2, executionContext.RequestContext.Retries - 1);
        double share;
        lock (config.Jitter)
        {
            share = config.Jitter.NextDouble();
        }

        try
        {
            await Task.Delay((limit < s_maxDelay ? limit : s_maxDelay) * share, config.Time, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            throw new RunStoppedException();
        }
    }
}
