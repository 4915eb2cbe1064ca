using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Connect.Model;
using Amazon.Runtime;

namespace OutboundChat.Sending;

/// <summary>What a failed attempt means for its row and its run.</summary>
internal enum SendFailureKind
{
    /// <summary>The service refused this request and would refuse it again.</summary>
    Refused,

    /// <summary>The request rate is exceeded.</summary>
    Throttled,

    /// <summary>The quota of active chats is full.</summary>
    QuotaFull,

    /// <summary>The service failed.</summary>
    ServiceFailed,

    /// <summary>The request left, and no answer came.</summary>
    Unknown,

    /// <summary>No connection: the request never left.</summary>
    Unreachable,

    /// <summary>The credentials are wrong or expired, or a request can't be prepared at all.</summary>
    Setup,

    /// <summary>An earlier attempt may have started the chat, and another one could start a second.</summary>
    TooOld,

    /// <summary>The recipient's send window is closed: the request did not leave.</summary>
    OutsideWindow,

    /// <summary>The run was stopped before the attempt.</summary>
    Stopped,
}

/// <summary>A classified exception of the client: what happened, and whether the chat may exist nevertheless.</summary>
/// <param name="Kind">Its meaning for the row and the run.</param>
/// <param name="Notice">The message for the user.</param>
/// <param name="ErrorCode">The service's error code, or the ErrorId if the service did not answer.</param>
/// <param name="Exception">The exception.</param>
internal sealed record SendFailure(SendFailureKind Kind, Notice Notice, string ErrorCode, Exception Exception)
{
    /// <summary>Error codes of signing and identity, which affect every row alike; from the common errors of AWS services.</summary>
    private static readonly HashSet<string> s_credentialCodes = new(StringComparer.Ordinal)
    {
        "UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException", "SignatureDoesNotMatch", "IncompleteSignature",
        "IncompleteSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException", "ExpiredToken",
        "ExpiredTokenException", "InvalidAccessKeyId", "AuthFailure", "OptInRequired", "RequestExpired", "RequestTimeTooSkewed",
    };

    /// <summary>Error codes of throttling, those of the service and the common ones of AWS services.</summary>
    private static readonly HashSet<string> s_throttlingCodes = new(StringComparer.Ordinal)
    {
        "ThrottlingException", "TooManyRequestsException", "Throttling", "ThrottledException", "RequestThrottled",
        "RequestThrottledException", "RequestLimitExceeded", "SlowDown",
    };

    /// <summary>The original message, of the service or of the transport.</summary>
    public required string Said { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The exception without secrets.</summary>
    public Exception Cause => Secrets.Remove(Exception)!;

    public bool MayBeRetried =>
        Kind is SendFailureKind.Throttled or SendFailureKind.ServiceFailed or SendFailureKind.Unknown or SendFailureKind.Unreachable;

    /// <summary>Whether the chat may have been created although no ContactId came back.</summary>
    public bool MayHaveStarted => Kind is SendFailureKind.Unknown or SendFailureKind.ServiceFailed;

    public bool WasAnswered => RequestId is not null
        && Kind is not (SendFailureKind.Unknown or SendFailureKind.Unreachable or SendFailureKind.TooOld or SendFailureKind.Stopped);

    /// <summary>Whether every other row would fail the same way.</summary>
    public bool EndsRun => Kind is SendFailureKind.QuotaFull or SendFailureKind.Setup or SendFailureKind.Unreachable;

    public static SendFailure Of(Exception exception)
    {
        string said = Innermost(exception).Message;
        return exception switch
        {
            RunStoppedException => Own(SendFailureKind.Stopped, Texts.RunStopped()),
            TokenTooOldException old => Own(SendFailureKind.TooOld, old.Notice),
            OutsideSendWindowException outside => Own(SendFailureKind.OutsideWindow, outside.Notice),
            // The credentials failed. Some kinds wrap what their callbacks throw.
            _ when Chain(exception).OfType<SetupException>().FirstOrDefault() is { } setup => Own(SendFailureKind.Setup, setup.Notice),
            AmazonServiceException { StatusCode: not 0 } service => OfService(service),
            _ when Chain(exception).Any(inner => inner is AuthenticationException) =>
                Own(SendFailureKind.Unreachable, Texts.EndpointUnreachable(said, isUntrusted: true)),
            _ when IsUnreachable(exception) => Own(SendFailureKind.Unreachable, Texts.EndpointUnreachable(said)),
            // The SDK could not prepare the request: its credentials expired and can't be renewed, or its endpoint is not valid.
            AmazonClientException when !IsTransport(exception) => Own(SendFailureKind.Setup, Texts.RequestNotPrepared(said)),
            _ => Own(SendFailureKind.Unknown, Texts.OutcomeUnknown(said)),
        };

        SendFailure Own(SendFailureKind kind, Notice notice) => new(kind, notice, notice.Id, exception) { Said = said };
    }

    private static SendFailure OfService(AmazonServiceException service)
    {
        string said = service.Message, status = ((int)service.StatusCode).ToString(CultureInfo.InvariantCulture);
        string code = service.ErrorCode is { Length: > 0 } given ? given : status;
        (SendFailureKind kind, Notice notice) = service switch
        {
            LimitExceededException => (SendFailureKind.QuotaFull, Texts.QuotaFull(said)),
            AmazonUnmarshallingException => (SendFailureKind.Unknown, Texts.OutcomeUnknown(said)),
            _ when s_throttlingCodes.Contains(code) || service.StatusCode == HttpStatusCode.TooManyRequests =>
                (SendFailureKind.Throttled, Texts.Throttled(said)),
            _ when s_credentialCodes.Contains(code) => (SendFailureKind.Setup, Texts.CredentialsRejected(code, said)),
            // The service does not document this error for most operations, but returns it for all of them.
            AccessDeniedException or { StatusCode: HttpStatusCode.Forbidden } => (SendFailureKind.Refused, Texts.AccessDenied(said)),
            ResourceNotFoundException or ContactNotFoundException => (SendFailureKind.Refused, Texts.ResourceNotFound(said)),
            ConflictException => (SendFailureKind.Refused, Texts.Conflict(said)),
            { StatusCode: >= HttpStatusCode.InternalServerError } => (SendFailureKind.ServiceFailed, Texts.ServiceFailed(code, said)),
            { StatusCode: HttpStatusCode.RequestTimeout } => (SendFailureKind.Unknown, Texts.OutcomeUnknown(said)),
            _ => (SendFailureKind.Refused, Texts.RequestRefused(code, said)),
        };
        return new SendFailure(kind, notice, code, service) { Said = said, RequestId = service.RequestId ?? string.Empty };
    }

    /// <summary>
    /// No connection was made: the name does not resolve, the port is closed, the certificate is not trusted, or the proxy refuses.
    /// </summary>
    private static bool IsUnreachable(Exception exception) => Chain(exception).Any(inner => inner is
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        }
        || (inner is TimeoutException && inner.Message.Contains("ConnectTimeout", StringComparison.Ordinal)));

    private static bool IsTransport(Exception exception) => Chain(exception).Any(inner =>
        inner is HttpRequestException or IOException or OperationCanceledException or TimeoutException or WebException or SocketException);

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }

    private static Exception Innermost(Exception exception) => Chain(exception).Last();
}
