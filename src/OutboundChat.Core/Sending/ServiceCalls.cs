using Amazon.Connect;
using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Sending;

/// <summary>
/// Calls one operation other than starting chats, with the same retries but a pacer of its own, because the service has a quota for each
/// operation.
/// </summary>
internal sealed class ServiceCalls(AwsSession session, ServiceOperation operation, ChatRunOptions options) : IDisposable
{
    private readonly RunSignals _signals = new();
    private readonly PacedConnectClient _client = PacedConnectClient.Create(session, options, operation.Name);

    /// <exception cref="ServiceCallException">This call failed.</exception>
    /// <exception cref="SetupException">Every other call would fail the same way.</exception>
    /// <exception cref="OperationCanceledException"><see cref="Stop"/> was called.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        TRequest request, Func<IAmazonConnect, TRequest, CancellationToken, Task<TResponse>> call)
        where TRequest : AmazonWebServiceRequest
    {
        ChatAttempts attempts = new(_signals);
        try
        {
            return await call(_client, attempts.On(request), _signals.Aborted);
        }
#pragma warning disable CA1031 // Whatever went wrong is reported in this module's words.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw _signals.Stopped.IsCancellationRequested
                ? new OperationCanceledException(Texts.RunStopped().Text, exception, _signals.Stopped)
                : ToOwn(attempts.FailureOf(exception));
        }
        finally
        {
            if (attempts.HasTurn)
            {
                _signals.EndTurn();
            }
        }
    }

    /// <summary>Cancels requests in progress, and sends nothing new. Can be called from any thread.</summary>
    public void Stop() => _signals.Abort(TimeSpan.Zero);

    public void Dispose()
    {
        _client.Dispose();
        _signals.Dispose();
    }

    private Exception ToOwn(SendFailure failure)
    {
        if (failure.Kind is SendFailureKind.Setup or SendFailureKind.Unreachable)
        {
            return new SetupException(failure.Notice, failure.Cause);
        }

        Notice notice = failure.Notice.Id switch
        {
            nameof(Texts.AccessDenied) => Texts.PermissionMissing(operation.Name, failure.Said),
            nameof(Texts.ResourceNotFound) => operation.NotFound(failure.Said),
            nameof(Texts.Throttled) => Texts.OperationThrottled(operation.Name, failure.Said),
            nameof(Texts.ServiceFailed) => Texts.OperationFailed(operation.Name, failure.ErrorCode, failure.Said),
            nameof(Texts.OutcomeUnknown) => Texts.OperationUnanswered(operation.Name, failure.Said),
            _ => Texts.RequestRefused(failure.ErrorCode, failure.Said),
        };
        return new ServiceCallException(notice, failure.Kind == SendFailureKind.Refused, failure.Cause);
    }
}

/// <summary>An operation other than starting chats.</summary>
/// <param name="Name">Its name, which is also that of its permission.</param>
/// <param name="NotFound">Makes the message for a resource that the service does not find.</param>
internal sealed record ServiceOperation(string Name, Func<string, Notice> NotFound)
{
    public static ServiceOperation DescribeContact { get; } = new("DescribeContact", Texts.ContactNotFound);

    public static ServiceOperation StopContact { get; } = new("StopContact", Texts.ContactNotFound);

    public static ServiceOperation ListInstances { get; } = new("ListInstances", Texts.InstanceNotFound);

    public static ServiceOperation ListContactFlows { get; } = new("ListContactFlows", Texts.InstanceNotFound);

    public static ServiceOperation ListPhoneNumbersV2 { get; } = new("ListPhoneNumbersV2", Texts.InstanceNotFound);
}

/// <summary>A call failed; another call of the same operation may succeed.</summary>
internal sealed class ServiceCallException(Notice notice, bool wasRefused, Exception innerException) : ItemException(notice, innerException)
{
    /// <summary>Whether the service refused the call, as opposed to failing.</summary>
    public bool WasRefused { get; } = wasRefused;
}
