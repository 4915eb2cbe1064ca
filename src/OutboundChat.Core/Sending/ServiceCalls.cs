using Amazon.Connect;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>
/// Calls one operation besides starting chats through the pipeline of a run: the same retries, and a pace of the operation's own, because the
/// service counts the quota of each operation for itself.
/// </summary>
internal sealed class ServiceCalls(AwsSession session, ServiceOperation operation, ChatRunOptions options) : IDisposable
{
    private readonly RunSignals _signals = new();
    private readonly IAmazonConnect _client = ConnectClientFactory.Create(session, options, operation.Name);

    /// <exception cref="ServiceCallException">This call failed.</exception>
    /// <exception cref="SetupException">This call showed that no other could fare better.</exception>
    /// <exception cref="OperationCanceledException"><see cref="Stop"/> was called.</exception>
    public async Task<T> CallAsync<T>(Func<IAmazonConnect, CancellationToken, Task<T>> call)
    {
        ChatAttempts attempts = new(_signals);
        ChatAttempts.Current = attempts;
        try
        {
            return await call(_client, _signals.Aborted).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever went wrong is told in this module's words.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw ToOwn(exception);
        }
        finally
        {
            if (attempts.HasTurn)
            {
                _signals.EndTurn();
            }
        }
    }

    /// <summary>Cuts what is under way, and lets nothing new leave. Any thread may call it.</summary>
    public void Stop() => _signals.Abort(TimeSpan.Zero);

    public void Dispose()
    {
        _client.Dispose();
        _signals.Dispose();
    }

    private Exception ToOwn(Exception exception)
    {
        if (_signals.Stopped.IsCancellationRequested)
        {
            return new OperationCanceledException(Texts.RunStopped(), exception, _signals.Stopped);
        }

        SendFailure failure = SendFailure.Of(exception);
        if (failure.Kind is SendFailureKind.Setup or SendFailureKind.Unreachable)
        {
            return new SetupException(failure.ErrorId, failure.Text, exception);
        }

        (string errorId, string text) = failure.ErrorId switch
        {
            nameof(Texts.AccessDenied) => (nameof(Texts.PermissionMissing), Texts.PermissionMissing(operation.Name, failure.Said)),
            nameof(Texts.ResourceNotFound) => (operation.NotFoundId, operation.NotFound(failure.Said)),
            nameof(Texts.Throttled) => (nameof(Texts.OperationThrottled), Texts.OperationThrottled(operation.Name, failure.Said)),
            nameof(Texts.ServiceFailed) => (nameof(Texts.OperationFailed), Texts.OperationFailed(operation.Name, failure.ErrorCode, failure.Said)),
            nameof(Texts.OutcomeUnknown) => (nameof(Texts.OperationUnanswered), Texts.OperationUnanswered(operation.Name, failure.Said)),
            _ => (nameof(Texts.RequestRefused), Texts.RequestRefused(failure.ErrorCode, failure.Said)),
        };
        return new ServiceCallException(errorId, text, failure.Kind == SendFailureKind.Refused, exception);
    }
}
