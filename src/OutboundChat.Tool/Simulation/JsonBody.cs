using System.Text.Json;
using System.Text.Unicode;

namespace OutboundChat.Tool.Simulation;

/// <summary>The JSON that a request's body is, read strictly.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="ServiceException">The body is not JSON in UTF-8, or not what <paramref name="read"/> reads.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, Func<JsonNode, T> read)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw ServiceException.Serialization(Texts.SimulatorBodyNotUtf8());
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, s_strict);
            return read(new JsonNode(string.Empty, string.Empty, document.RootElement));
        }
        catch (JsonException e)
        {
            throw ServiceException.Serialization(Texts.SimulatorBodyNotJson(e.LineNumber ?? 0, e.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is JSON but no text.
            throw ServiceException.Serialization(Texts.SimulatorBodyNotText());
        }
    }
}
