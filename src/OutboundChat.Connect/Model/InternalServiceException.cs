using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 500: the service failed. Safe to try again with the same client token.
/// </summary>
public class InternalServiceException : AmazonConnectException
{
    public InternalServiceException()
    {
    }

    public InternalServiceException(string message)
        : base(message)
    {
    }

    public InternalServiceException(Exception innerException)
        : base(innerException)
    {
    }

    public InternalServiceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InternalServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public InternalServiceException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
