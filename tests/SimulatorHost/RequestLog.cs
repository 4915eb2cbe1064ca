using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundChat.Simulation;

namespace OutboundChat.SimulatorHost;

/// <summary>Appends each request to a file of JSON Lines.</summary>
internal sealed class RequestLog(string path) : IDisposable
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The + of a phone number stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock _lock = new();
    private readonly StreamWriter _writer = new(path, append: true) { AutoFlush = true };

    public void Write(SimulatedRequest record)
    {
        lock (_lock)
        {
            _writer.WriteLine(JsonSerializer.Serialize(record, s_options));
        }
    }

    public void Dispose() => _writer.Dispose();
}
