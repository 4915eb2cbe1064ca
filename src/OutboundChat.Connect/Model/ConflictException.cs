using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 409: the request conflicts with another operation or with the state of the contact. Trying again cannot help.
/// </summary>
public class ConflictException : AmazonConnectException
{
    public ConflictException()
    {
    }

    public ConflictException(string message)
        : base(message)
    {
    }

    public ConflictException(Exception innerException)
        : base(innerException)
    {
    }

    public ConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ConflictException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
