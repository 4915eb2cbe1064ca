using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 400: the service does not accept what the request says. Trying again cannot help.
/// </summary>
public class InvalidRequestException : AmazonConnectException
{
    public InvalidRequestException()
    {
    }

    public InvalidRequestException(string message)
        : base(message)
    {
    }

    public InvalidRequestException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidRequestException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidRequestException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>What made the request invalid, where the service tells it in this form; else null.</summary>
    public InvalidRequestExceptionReason Reason { get; set; }
}
