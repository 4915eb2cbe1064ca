using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Connect.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using ThirdParty.RuntimeBackports;

namespace Amazon.Connect;

/// <summary>How one operation writes its request and reads its answer.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, with member names in braces as placeholders.</param>
/// <param name="write">Writes the request's members to the path, the query or the body.</param>
/// <param name="read">Reads the members of the response; null if it has none, so that its body is ignored.</param>
internal sealed class Operation<TRequest, TResponse>(
    string method, string path, Action<DefaultRequest, TRequest> write, Func<AnswerBody, TResponse> read = null)
    : JsonResponseUnmarshaller, IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonConnectRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    public InvokeOptions Options => new() { RequestMarshaller = this, ResponseUnmarshaller = this };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        DefaultRequest call = new(input, "Amazon.Connect") { HttpMethod = method, ResourcePath = path };
        write(call, (TRequest)input);
        return call;
    }

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => read is null
        ? new TResponse()
        : read(JsonSerializer.Deserialize(input.Stream, AnswerJson.Default.AnswerBody)
            ?? throw new JsonException("The answer is not a JSON object."));

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        ErrorReader.Read(input, innerException, statusCode);
}

/// <summary>Writes members to the parts of a request. AWSSDK.Core percent-encodes them.</summary>
internal static class RequestParts
{
    // The body is never HTML, so text in any script is sent unescaped.
    private static readonly JsonWriterOptions s_writerOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidOperationException">A segment attribute contains itself.</exception>
    public static void SetBody<T>(this DefaultRequest call, T request, JsonTypeInfo<T> type)
    {
        using ArrayPoolBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, s_writerOptions);
        JsonSerializer.Serialize(writer, request, type);
        call.Content = buffer.WrittenSpan.ToArray();
        call.Headers["Content-Type"] = "application/json";
    }

    /// <exception cref="AmazonConnectException">The value is missing. Without it, the path would be another operation's.</exception>
    public static void SetLabel(this DefaultRequest call, string name, string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new AmazonConnectException($"{name} is not set, and {call.RequestName} can't be sent without it.");
        }

        call.AddPathResource($"{{{name}}}", value);
    }

    /// <summary>Asks for one page of a list: the first if there is no token.</summary>
    public static void SetPage(this DefaultRequest call, string nextToken, int? maxResults)
    {
        if (nextToken is not null)
        {
            call.ParameterCollection.Add("nextToken", nextToken);
        }

        if (maxResults is not null)
        {
            call.ParameterCollection.Add("maxResults", maxResults.Value.ToString(CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>The bodies of requests. Members that are null are left out.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StartOutboundChatContactRequest))]
[JsonSerializable(typeof(StopContactRequest))]
[JsonSerializable(typeof(ListPhoneNumbersV2Request))]
internal sealed partial class RequestJson : JsonSerializerContext;

/// <summary>The bodies of answers. Members that are unknown are ignored.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, MaxDepth = 512, Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(AnswerBody))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>The members of all answers, without those that the pipeline sets in a response.</summary>
internal sealed class AnswerBody
{
    public string ContactId { get; set; }
    public Contact Contact { get; set; }
    public List<InstanceSummary> InstanceSummaryList { get; set; }
    public List<ContactFlowSummary> ContactFlowSummaryList { get; set; }
    public List<ListPhoneNumbersSummary> ListPhoneNumbersSummaryList { get; set; }
    public string NextToken { get; set; }
}

/// <summary>Reads and writes a constant as its value. Values that this version doesn't know are accepted.</summary>
internal sealed class ConstantConverter<T> : JsonConverter<T>
    where T : ConstantClass
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Constant.Find(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    // FindValue is protected, so only a derived class can call it.
    private sealed class Constant : ConstantClass
    {
        private Constant()
            : base(null)
        {
        }

        public static T Find(string value) => FindValue<T>(value);
    }
}

/// <summary>A time is a number of seconds since 1970 in UTC, with fractions.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    private static readonly long s_earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long s_latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetDecimal(out decimal seconds) && seconds >= s_earliest && seconds <= s_latest
            ? DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((decimal)(value - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond);
}
