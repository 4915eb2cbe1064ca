using System.Net;
using System.Security.Authentication;
using Amazon.Connect.Model;
using Amazon.Runtime;

namespace OutboundChat.Sending;

/// <summary>Reads an exception of the client: what happened, and whether the chat may exist all the same.</summary>
internal sealed record SendFailure(SendFailureKind Kind, string ErrorId, string ErrorCode, string Text, string? RequestId = null)
{
    /// <summary>Error codes of signing and identity, which concern every row alike; from the common errors of AWS services.</summary>
    private static readonly HashSet<string> s_credentialCodes = new(StringComparer.Ordinal)
    {
        "UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException", "SignatureDoesNotMatch", "IncompleteSignature", "IncompleteSignatureException",
        "MissingAuthenticationToken", "MissingAuthenticationTokenException", "ExpiredToken", "ExpiredTokenException", "InvalidAccessKeyId", "AuthFailure",
        "OptInRequired", "RequestExpired", "RequestTimeTooSkewed",
    };

    /// <summary>Codes of the common errors that ask for a slower pace, where the service's own exceptions are not used.</summary>
    private static readonly HashSet<string> s_throttlingCodes = new(StringComparer.Ordinal)
    {
        "ThrottlingException", "TooManyRequestsException", "Throttling", "ThrottledException", "RequestThrottled", "RequestThrottledException", "RequestLimitExceeded", "SlowDown",
    };

    /// <summary>What the service, or whatever is between it and here, said.</summary>
    public required string Said { get; init; }

    public bool MayBeRetried => Kind is SendFailureKind.Throttled or SendFailureKind.ServiceFailed or SendFailureKind.Unknown or SendFailureKind.Unreachable;

    /// <summary>Whether the chat may have been created although no ContactId came back.</summary>
    public bool MayHaveStarted => Kind is SendFailureKind.Unknown or SendFailureKind.ServiceFailed;

    public bool WasAnswered => Kind is not (SendFailureKind.Unknown or SendFailureKind.Unreachable or SendFailureKind.TooOld or SendFailureKind.Stopped) && RequestId is not null;

    /// <summary>Whether no other row could fare better.</summary>
    public bool EndsRun => Kind is SendFailureKind.QuotaFull or SendFailureKind.Setup or SendFailureKind.Unreachable;

    public static SendFailure Of(Exception exception) => exception switch
    {
        RunStoppedException => new(SendFailureKind.Stopped, nameof(Texts.RunStopped), nameof(Texts.RunStopped), Texts.RunStopped()) { Said = string.Empty },
        TokenTooOldException => new(SendFailureKind.TooOld, nameof(Texts.OutcomeTooOld), nameof(Texts.OutcomeTooOld), exception.Message) { Said = exception.Message },
        // Credentials that can't be had: some kinds of them wrap what their callbacks throw.
        _ when Chain(exception).OfType<SetupException>().FirstOrDefault() is { } setup => new(SendFailureKind.Setup, setup.ErrorId, setup.ErrorId, setup.Message) { Said = setup.Message },
        AmazonServiceException { StatusCode: not 0 } service => OfService(service),
        _ when IsUnreachable(exception) => new(SendFailureKind.Unreachable, nameof(Texts.EndpointUnreachable), nameof(Texts.EndpointUnreachable), Texts.EndpointUnreachable(Innermost(exception).Message)) { Said = Innermost(exception).Message },
        // The SDK could not prepare the request: its credentials expired and could not be renewed, or its endpoint can't be.
        AmazonClientException when !IsTransport(exception) =>
            new(SendFailureKind.Setup, nameof(Texts.RequestNotPrepared), nameof(Texts.RequestNotPrepared), Texts.RequestNotPrepared(Innermost(exception).Message)) { Said = Innermost(exception).Message },
        _ => new(SendFailureKind.Unknown, nameof(Texts.OutcomeUnknown), nameof(Texts.OutcomeUnknown), Texts.OutcomeUnknown(Innermost(exception).Message)) { Said = Innermost(exception).Message },
    };

    private static SendFailure OfService(AmazonServiceException service)
    {
        string code = service.ErrorCode is { Length: > 0 } given ? given : ((int)service.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        (SendFailureKind kind, string id) = service switch
        {
            LimitExceededException => (SendFailureKind.QuotaFull, nameof(Texts.QuotaFull)),
            AmazonUnmarshallingException => (SendFailureKind.Unknown, nameof(Texts.OutcomeUnknown)),
            _ when s_throttlingCodes.Contains(code) || service.StatusCode == HttpStatusCode.TooManyRequests => (SendFailureKind.Throttled, nameof(Texts.Throttled)),
            _ when s_credentialCodes.Contains(code) => (SendFailureKind.Setup, nameof(Texts.CredentialsRejected)),
            // Of most operations the service does not document this error, and of every one it gives it.
            AccessDeniedException or { StatusCode: HttpStatusCode.Forbidden } => (SendFailureKind.Refused, nameof(Texts.AccessDenied)),
            ResourceNotFoundException or ContactNotFoundException => (SendFailureKind.Refused, nameof(Texts.ResourceNotFound)),
            ConflictException => (SendFailureKind.Refused, nameof(Texts.Conflict)),
            _ when (int)service.StatusCode >= 500 => (SendFailureKind.ServiceFailed, nameof(Texts.ServiceFailed)),
            _ when (int)service.StatusCode == 408 => (SendFailureKind.Unknown, nameof(Texts.OutcomeUnknown)),
            _ => (SendFailureKind.Refused, nameof(Texts.RequestRefused)),
        };
        string said = service.Message;
        string text = id switch
        {
            nameof(Texts.QuotaFull) => Texts.QuotaFull(said),
            nameof(Texts.OutcomeUnknown) => Texts.OutcomeUnknown(said),
            nameof(Texts.Throttled) => Texts.Throttled(said),
            nameof(Texts.CredentialsRejected) => Texts.CredentialsRejected(code, said),
            nameof(Texts.AccessDenied) => Texts.AccessDenied(said),
            nameof(Texts.ResourceNotFound) => Texts.ResourceNotFound(said),
            nameof(Texts.Conflict) => Texts.Conflict(said),
            nameof(Texts.ServiceFailed) => Texts.ServiceFailed(code, said),
            _ => Texts.RequestRefused(code, said),
        };
        return new SendFailure(kind, id, code, text, service.RequestId ?? string.Empty) { Said = said };
    }

    /// <summary>No connection was made: a name that does not resolve, a port that refuses, a certificate that is not trusted, a proxy that says no.</summary>
    private static bool IsUnreachable(Exception exception) => Chain(exception).Any(inner => inner is
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        or AuthenticationException
        || (inner is TimeoutException && inner.Message.Contains("ConnectTimeout", StringComparison.Ordinal)));

    private static bool IsTransport(Exception exception) => Chain(exception).Any(inner =>
        inner is HttpRequestException or IOException or OperationCanceledException or TimeoutException or WebException or System.Net.Sockets.SocketException);

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }

    private static Exception Innermost(Exception exception) => Chain(exception).Last();
}
