using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Connect;
using Amazon.Runtime;

namespace OutboundChat.Simulation;

/// <summary>The JSON of requests and answers.</summary>
internal static class ServiceJson
{
    public const string MediaType = "application/json";

    /// <summary>
    /// The service itself ignores members that it does not know; refusing them finds a client's mistakes. Null members are left out.
    /// </summary>
    private static readonly JsonSerializerOptions s_options = new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutSdkMembers } },
        Converters = { new EndpointTypeConverter() },
    };

    /// <exception cref="ServiceException">The body is not such a request.</exception>
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

    /// <summary>Seconds since 1970, with milliseconds as the fraction.</summary>
    public static decimal Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;

    /// <summary>What every request class inherits from the SDK is not part of the request.</summary>
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
