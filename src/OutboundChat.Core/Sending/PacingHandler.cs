using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>Holds each attempt until the pacer gives a permit, and reports the outcome to the row's attempts and to the pacer.</summary>
internal sealed class PacingHandler(RequestPacer pacer, TimeProvider time) : PipelineHandler
{
    /// <summary>The longest wait that a response can ask for; a longer one is probably a mistake.</summary>
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        ChatAttempts attempts = ChatAttempts.Of(executionContext);
        RequestPermit permit = await WaitAsync(attempts);
        DateTimeOffset left = default;
        int before = attempts.Count;
        try
        {
            left = Now(executionContext);
            await attempts.LeaveAsync(left);
            if (attempts.Signals.Stopped.IsCancellationRequested)
            {
                throw new RunStoppedException();
            }

            attempts.Count++;
            T response = await base.InvokeAsync<T>(executionContext);
            attempts.Signals.Reach();
            pacer.SpeedUp();
            return response;
        }
        catch (Exception exception) when (exception is not RunStoppedException)
        {
            Note(attempts, permit, exception, left);
            throw;
        }
        finally
        {
            if (attempts.Count > before)
            {
                pacer.Complete();
            }
            else
            {
                pacer.GiveBack();
            }
        }
    }

    /// <summary>The time, by the service's clock if its responses have shown that this machine's is wrong.</summary>
    private DateTimeOffset Now(IExecutionContext executionContext) =>
        time.GetUtcNow() + CorrectClockSkew.GetClockCorrectionForEndpoint(executionContext.RequestContext.Request.Endpoint.ToString());

    /// <summary>Waits for the row's turn and for a permit.</summary>
    private async Task<RequestPermit> WaitAsync(ChatAttempts attempts)
    {
        CancellationToken stopped = attempts.Signals.Stopped;
        try
        {
            // Both queues are joined on the thread that brings the rows, so in their order. Signing and sending then move to other threads.
            Task turn = attempts.HasTurn ? Task.CompletedTask : attempts.Signals.WaitForTurnAsync();
            attempts.HasTurn = turn.IsCompletedSuccessfully;
            RequestPermit permit = await pacer.WaitAsync(stopped).AsTask().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (!turn.IsCompletedSuccessfully)
            {
                // The row that has the turn may need a permit for its next attempt, so rows that wait for it give theirs back.
                pacer.GiveBack();
                await turn;
                attempts.HasTurn = true;
                permit = await pacer.WaitAsync(stopped);
            }

            attempts.HasTurn = true;
            return permit;
        }
        catch (OperationCanceledException)
        {
            throw new RunStoppedException();
        }
    }

    private void Note(ChatAttempts attempts, RequestPermit permit, Exception exception, DateTimeOffset left)
    {
        SendFailure failure = attempts.Fail(exception);
        if (failure.Kind == SendFailureKind.Throttled)
        {
            pacer.SlowDown(permit, RetryAfter(exception));
        }

        if (failure is { WasAnswered: true, EndsRun: false })
        {
            attempts.Signals.Reach();
        }

        if (failure.MayHaveStarted)
        {
            attempts.MayHaveStarted = true;
            attempts.FirstSent ??= left;
        }
    }

    /// <summary>The wait that the service asks for in a header, in milliseconds.</summary>
    private static TimeSpan? RetryAfter(Exception exception)
    {
        const string header = "x-amz-retry-after";
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpErrorResponseException { Response: { } response } && response.IsHeaderPresent(header)
                && int.TryParse(response.GetHeaderValue(header), NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
            {
                return TimeSpan.FromMilliseconds(Math.Min(milliseconds, s_longestPause.TotalMilliseconds));
            }
        }

        return null;
    }
}
