using System.Text;

namespace OutboundChat.Tests.Loopback;

/// <summary>The response to a request.</summary>
public sealed record LoopbackAnswer(int Status, byte[] Body)
{
    /// <summary>Closes the connection without a byte of an answer.</summary>
    public static LoopbackAnswer Drop { get; } = new(0, []);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether <see cref="Body"/> is all that is sent, status line and headers included, before the connection is closed.
    /// </summary>
    public bool IsRaw { get; init; }

    /// <summary>How many bytes of the body to send before the connection is closed; null sends it all.</summary>
    public int? CutBodyAt { get; init; }

    public static LoopbackAnswer Json(string json, int status = 200, params (string Name, string Value)[] headers) =>
        Text(json, "application/json", status, headers);

    /// <summary>These bytes, whatever they are, and then the end of the connection.</summary>
    public static LoopbackAnswer Raw(string bytes) => new(0, Encoding.Latin1.GetBytes(bytes)) { IsRaw = true };

    public static LoopbackAnswer Text(string text, string contentType, int status = 200, params (string Name, string Value)[] headers) =>
        new(status, Encoding.UTF8.GetBytes(text))
        {
            Headers = headers.Append((Name: "Content-Type", Value: contentType))
                .ToDictionary(header => header.Name, header => header.Value),
        };
}
