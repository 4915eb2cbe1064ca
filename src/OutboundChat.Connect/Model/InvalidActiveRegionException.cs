using System.Net;
using Amazon.Runtime;

namespace Amazon.Connect.Model;

/// <summary>
/// HTTP 400: the instance is replicated, and another of its Regions is the active one. Send the request there.
/// </summary>
public class InvalidActiveRegionException : AmazonConnectException
{
    public InvalidActiveRegionException()
    {
    }

    public InvalidActiveRegionException(string message)
        : base(message)
    {
    }

    public InvalidActiveRegionException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidActiveRegionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidActiveRegionException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidActiveRegionException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
