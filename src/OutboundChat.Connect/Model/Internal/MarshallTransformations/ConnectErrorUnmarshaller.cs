using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>
/// Makes the exception of an error answer. AWSSDK.Core's own reader lets the body's code win over the header's and throws on some
/// bodies that are not JSON; this one takes whatever a proxy or a broken connection leaves.
/// </summary>
internal static class ConnectErrorUnmarshaller
{
    // Enough to recognize a proxy's error page by.
    private const int LongestExcerpt = 200;

    public static AmazonConnectException Unmarshall(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var body = ReadBody(context);
        using var json = Parse(body);
        var root = json?.RootElement ?? default;
        var code = Code(context.ResponseData.GetHeaderValue("x-amzn-ErrorType")) ?? Code(Text(root, "code")) ?? Code(Text(root, "__type"));
        var message = Text(root, "Message") ?? Text(root, "message") ?? Describe(code, statusCode, context.ResponseBody);
        var requestId = context.ResponseData.GetHeaderValue("x-amzn-RequestId");
        var type = (int)statusCode >= 500 ? ErrorType.Receiver : ErrorType.Sender;
        return code switch
        {
            nameof(AccessDeniedException) => new AccessDeniedException(message, innerException, type, code, requestId, statusCode),
            nameof(ConflictException) => new ConflictException(message, innerException, type, code, requestId, statusCode),
            nameof(InternalServiceException) => new InternalServiceException(message, innerException, type, code, requestId, statusCode),
            nameof(InvalidRequestException) => new InvalidRequestException(message, innerException, type, code, requestId, statusCode) { Reason = Reason(root) },
            nameof(LimitExceededException) => new LimitExceededException(message, innerException, type, code, requestId, statusCode),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(message, innerException, type, code, requestId, statusCode),
            nameof(ThrottlingException) => new ThrottlingException(message, innerException, type, code, requestId, statusCode),
            _ => new AmazonConnectException(message, innerException, type, code, requestId, statusCode),
        };
    }

    private static byte[] ReadBody(JsonUnmarshallerContext context)
    {
        try
        {
            context.Stream.CopyTo(Stream.Null);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or ObjectDisposedException)
        {
            // The connection broke inside the body: what arrived of it is kept by the context.
        }

        return context.GetResponseBodyBytes();
    }

    private static JsonDocument Parse(byte[] body)
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

    private static string Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The bare name: without the namespace that ends with <c>#</c> and the address that begins with <c>:</c>.</summary>
    private static string Code(string type)
    {
        var code = type?.Split(':')[0];
        code = code?[(code.LastIndexOf('#') + 1)..].Trim();
        return string.IsNullOrEmpty(code) ? null : code;
    }

    private static InvalidRequestExceptionReason Reason(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object && root.TryGetProperty(nameof(InvalidRequestException.Reason), out var reason)
            && Text(reason, nameof(InvalidRequestExceptionReason.AttachedFileInvalidRequestExceptionReason)) is { } attachedFile
            ? new InvalidRequestExceptionReason { AttachedFileInvalidRequestExceptionReason = attachedFile }
            : null;

    private static string Describe(string code, HttpStatusCode statusCode, string body)
    {
        var what = $"HTTP {(int)statusCode} ({code ?? statusCode.ToString()})";
        var excerpt = string.Join(' ', body.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
        return excerpt.Length switch
        {
            0 => $"The service answered {what} without a message.",
            > LongestExcerpt => $"The service answered {what} without a readable message: {excerpt[..LongestExcerpt]}…",
            _ => $"The service answered {what} without a readable message: {excerpt}",
        };
    }
}
