using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 410: there is no such contact. Trying again cannot help.
/// </summary>
public class ContactNotFoundException : AmazonConnectException
{
    public ContactNotFoundException()
    {
    }

    public ContactNotFoundException(string message)
        : base(message)
    {
    }

    public ContactNotFoundException(Exception innerException)
        : base(innerException)
    {
    }

    public ContactNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ContactNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ContactNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
