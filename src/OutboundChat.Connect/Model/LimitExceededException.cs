using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 429: a quota is full, for chats that of active ones; they stay open for hours, so trying again at once cannot help.
/// </summary>
public class LimitExceededException : AmazonConnectException
{
    public LimitExceededException()
    {
    }

    public LimitExceededException(string message)
        : base(message)
    {
    }

    public LimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    public LimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public LimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
