using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OutboundChat.Sending;

/// <summary>Lets an attempt leave when the pacer says so, and keeps the row's attempts and the pacer informed of how it went.</summary>
internal sealed class PacingHandler(RequestPacer pacer) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        ChatAttempts? attempts = ChatAttempts.Current;
        try
        {
            await pacer.WaitAsync(attempts?.Signals.Stopped ?? executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (attempts?.Signals.Stopped.IsCancellationRequested == true)
        {
            throw new RunStoppedException();
        }

        if (attempts is not null)
        {
            attempts.Count++;
        }

        try
        {
            T response;
            try
            {
                response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            }
            finally
            {
                pacer.Complete();
            }

            pacer.SpeedUp();
            attempts?.Signals.Reach();
            return response;
        }
        catch (Exception exception)
        {
            SendFailure failure = SendFailure.Of(exception);
            if (failure.Kind == SendFailureKind.Throttled)
            {
                pacer.SlowDown(RetryAfter(exception));
            }

            if (attempts is not null)
            {
                if (failure is { WasAnswered: true, EndsRun: false })
                {
                    attempts.Signals.Reach();
                }

                attempts.LastFailure = exception;
                attempts.MayHaveStarted |= failure.MayHaveStarted;
            }

            throw;
        }
    }

    /// <summary>The header that AWS services use to ask for patience, in milliseconds.</summary>
    private static TimeSpan? RetryAfter(Exception exception)
    {
        const string header = "x-amz-retry-after";
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpErrorResponseException { Response: { } response } && response.IsHeaderPresent(header)
                && int.TryParse(response.GetHeaderValue(header), NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds))
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        return null;
    }
}
