using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 429: more requests than the account and Region allow per second. Slow down, then try again with the same client token.
/// </summary>
public class ThrottlingException : AmazonConnectException
{
    public ThrottlingException()
    {
    }

    public ThrottlingException(string message)
        : base(message)
    {
    }

    public ThrottlingException(Exception innerException)
        : base(innerException)
    {
    }

    public ThrottlingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ThrottlingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
