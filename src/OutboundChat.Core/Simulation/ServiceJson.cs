using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Connect;
using Amazon.Runtime;

namespace OutboundChat.Simulation;

/// <summary>Reads the JSON of requests, and writes that of responses.</summary>
internal static class ServiceJson
{
    public const string MediaType = "application/json";

    /// <summary>
    /// Unknown members are refused, to find mistakes of clients, although the service ignores them. Null members are omitted.
    /// </summary>
    private static readonly JsonSerializerOptions s_options = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutSdkMembers } },
        Converters = { new EndpointTypeConverter() },
    };

    /// <exception cref="ServiceException">The body is not valid for this operation.</exception>
    public static T Read<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, s_options) ?? throw new JsonException(null, "$", null, null);
        }
        catch (JsonException e)
        {
            throw ServiceException.Serialization(SimulationTexts.BodyUnreadable(e.Path));
        }
    }

    public static byte[] Write<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, s_options);

    /// <summary>A time as the service writes it: seconds since 1970, with milliseconds as the fraction.</summary>
    public static decimal Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;

    /// <summary>The members that every request class inherits from the SDK are not part of the request.</summary>
    private static void LeaveOutSdkMembers(JsonTypeInfo type)
    {
        if (typeof(AmazonWebServiceRequest).IsAssignableFrom(type.Type))
        {
            HashSet<string> inherited = [.. typeof(AmazonWebServiceRequest).GetProperties().Select(property => property.Name)];
            foreach (JsonPropertyInfo property in type.Properties.Where(property => inherited.Contains(property.Name)).ToArray())
            {
                type.Properties.Remove(property);
            }
        }
    }

    private sealed class EndpointTypeConverter : JsonConverter<EndpointType>
    {
        public override EndpointType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString());

        public override void Write(Utf8JsonWriter writer, EndpointType value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
