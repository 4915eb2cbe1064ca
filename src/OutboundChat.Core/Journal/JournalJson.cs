using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Journal;

/// <summary>The lines of a journal as JSON.</summary>
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalRecord))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    public static JournalJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<JournalEvent>(namingPolicy: null, allowIntegerValues: false) },
        // For jq and people, not for a page: + in a phone number stays +.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
