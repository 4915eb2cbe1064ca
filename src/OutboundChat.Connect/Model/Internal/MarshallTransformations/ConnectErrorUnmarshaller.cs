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
    private const char ByteOrderMark = '\uFEFF';

    // Enough to recognize a proxy's error page by.
    private const int LongestExcerpt = 200;

    public static AmazonConnectException Unmarshall(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode)
    {
        var body = ReadBody(context);
        using var json = Parse(body);
        var root = json?.RootElement ?? default;
        var code = Code(context.ResponseData.GetHeaderValue("x-amzn-ErrorType")) ?? Code(Text(root, "code")) ?? Code(Text(root, "__type"));
        var message = Text(root, "Message") ?? Text(root, "message") ?? Describe(code, statusCode, body);
        var requestId = context.ResponseData.GetHeaderValue("x-amzn-RequestId");
        return code switch
        {
            nameof(AccessDeniedException) => new AccessDeniedException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(ConflictException) => new ConflictException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(ContactNotFoundException) => new ContactNotFoundException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(InternalServiceException) => new InternalServiceException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(InvalidActiveRegionException) => new InvalidActiveRegionException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(InvalidParameterException) => new InvalidParameterException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(InvalidRequestException) => new InvalidRequestException(message, innerException, ErrorType.Unknown, code, requestId, statusCode) { Reason = Reason(root) },
            nameof(LimitExceededException) => new LimitExceededException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(ResourceNotFoundException) => new ResourceNotFoundException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            nameof(ThrottlingException) => new ThrottlingException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
            _ => new AmazonConnectException(message, innerException, ErrorType.Unknown, code, requestId, statusCode),
        };
    }

    private static string ReadBody(JsonUnmarshallerContext context)
    {
        try
        {
            context.Stream.CopyTo(Stream.Null);
        }
        catch (IOException)
        {
            // The connection broke inside the body: what arrived of it is kept by the context.
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
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can spell and no text can hold.
            return null;
        }
    }

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
