using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Tool.Simulation;

/// <summary>Appends each request to a file of JSON Lines, so that it can be followed while the simulator runs.</summary>
internal sealed class RequestLog : IDisposable
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // The lines are for people and jq, not for a page: + in a phone number stays +.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Lock _lock = new();
    private readonly StreamWriter _writer;

    /// <exception cref="SetupException">The file can't be written.</exception>
    public RequestLog(string path)
    {
        try
        {
            _writer = new StreamWriter(path, append: true) { AutoFlush = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new SetupException(nameof(Texts.LogUnwritable), Texts.LogUnwritable(path, e.Message), e);
        }
    }

    /// <summary>Why the log is incomplete; null where it is not.</summary>
    public string? Trouble { get; private set; }

    public void Write(RequestRecord record)
    {
        string line = JsonSerializer.Serialize(record, s_options);
        lock (_lock)
        {
            try
            {
                _writer.WriteLine(line);
            }
            catch (IOException e)
            {
                // A full disk must not keep the simulator from answering.
                Trouble ??= e.Message;
            }
        }
    }

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException e)
        {
            Trouble ??= e.Message;
        }
    }
}
