using System.Text;
using System.Text.Json.Nodes;

namespace OutboundChat.Tests.Loopback;

/// <summary>A request exactly as it arrived on the socket.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, still percent-encoded.</param>
/// <param name="Headers">By name, letter case apart; several of one name are joined by a comma.</param>
/// <param name="Body">The bytes, without the chunks' framing.</param>
public sealed record LoopbackRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Target.Split('?')[0];

    /// <summary>The query's names and values in order, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query =>
    [
        .. Target.Split('?', 2).Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))),
    ];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body)!;
}
