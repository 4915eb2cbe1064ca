using System.Net;
using System.Text.Json;
using Amazon.Connect.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect
{
    /// <summary>An error response of Amazon Connect. Error codes without a class of their own use this class.</summary>
    public class AmazonConnectException : AmazonServiceException
    {
        public AmazonConnectException(string message)
            : base(message)
        {
        }

        public AmazonConnectException(
            string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
            : base(message, innerException, errorType, errorCode, requestId, statusCode)
        {
        }

        /// <summary>Creates an exception of the class for an error code.</summary>
        internal static AmazonConnectException Create(
            string message, Exception inner, string code, string id, HttpStatusCode status) => code switch
        {
            nameof(AccessDeniedException) => new AccessDeniedException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(ConflictException) => new ConflictException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(ContactNotFoundException) => new ContactNotFoundException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(InternalServiceException) => new InternalServiceException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(InvalidParameterException) => new InvalidParameterException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(InvalidRequestException) => new InvalidRequestException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(LimitExceededException) => new LimitExceededException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(message, inner, ErrorType.Unknown, code, id, status),
            nameof(ThrottlingException) => new ThrottlingException(message, inner, ErrorType.Unknown, code, id, status),
            _ => new AmazonConnectException(message, inner, ErrorType.Unknown, code, id, status),
        };
    }

    /// <summary>
    /// Creates the exception for an error response. AWSSDK.Core's own reader prefers the code in the body to the one in the header, and
    /// throws on some bodies that are not JSON. This one also reads the error pages of proxies and truncated bodies.
    /// </summary>
    internal static class ErrorReader
    {
        private const char ByteOrderMark = '\uFEFF';

        // Enough to recognize a proxy's error page.
        private const int MaxExcerptLength = 200;

        public static AmazonConnectException Read(JsonUnmarshallerContext context, Exception inner, HttpStatusCode status)
        {
            string body = ReadBody(context);
            using JsonDocument json = Parse(body);
            JsonElement root = json?.RootElement ?? default;
            string code = Code(context.ResponseData.GetHeaderValue("x-amzn-ErrorType"))
                ?? Code(Text(root, "code")) ?? Code(Text(root, "__type"));
            string message = Text(root, "Message") ?? Text(root, "message") ?? Describe(code, status, body);
            return AmazonConnectException.Create(message, inner, code, context.ResponseData.GetHeaderValue("x-amzn-RequestId"), status);
        }

        private static string ReadBody(JsonUnmarshallerContext context)
        {
            try
            {
                context.Stream.CopyTo(Stream.Null);
            }
            catch (IOException)
            {
                // The connection broke inside the body. The context keeps what arrived.
            }

            return context.ResponseBody.TrimStart(ByteOrderMark);
        }

        private static JsonDocument Parse(string body)
        {
            try
            {
                return JsonDocument.Parse(body);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static string Text(JsonElement element, string name)
        {
            try
            {
                return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value)
                    && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
            }
            catch (InvalidOperationException)
            {
                // JSON can escape half of a surrogate pair, but a string can't hold it.
                return null;
            }
        }

        /// <summary>The bare error code, without the namespace before <c>#</c> and the address after <c>:</c>.</summary>
        private static string Code(string type)
        {
            string code = type?.Split(':')[0];
            code = code?[(code.LastIndexOf('#') + 1)..].Trim();
            return string.IsNullOrEmpty(code) ? null : code;
        }

        private static string Describe(string code, HttpStatusCode status, string body)
        {
            string answer = $"The service answered HTTP {(int)status} ({code ?? status.ToString()})";
            string excerpt = string.Join(' ', body.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
            return excerpt.Length switch
            {
                0 => $"{answer} without a message.",
                > MaxExcerptLength => $"{answer} without a readable message: {excerpt[..MaxExcerptLength]}…",
                _ => $"{answer} without a readable message: {excerpt}",
            };
        }
    }
}

namespace Amazon.Connect.Model
{
    public class AccessDeniedException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class ConflictException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class ContactNotFoundException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class InternalServiceException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class InvalidParameterException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class InvalidRequestException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class LimitExceededException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class ResourceNotFoundException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);

    public class ThrottlingException(string message, Exception inner, ErrorType type, string code, string id, HttpStatusCode status)
        : AmazonConnectException(message, inner, type, code, id, status);
}
