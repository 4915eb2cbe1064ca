using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutboundChat.Tool.Simulation;

/// <summary>One operation of the service. Each has a quota of its own, as in the service.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="path">The path, with the names of members in braces where their values stand.</param>
/// <param name="quota">The operation's quota.</param>
/// <param name="queryNames">The members that travel in the query.</param>
internal abstract class Operation(string method, string path, TokenBucket quota, params string[] queryNames)
{
    private static readonly JsonSerializerOptions s_options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly string[] _segments = path.Split('/');

    public TokenBucket Quota { get; } = quota;

    public bool TakesBody => method != "GET";

    public IReadOnlyList<string> QueryNames => queryNames;

    /// <summary>Tells whether the request is for this operation, and what stands in its path, decoded.</summary>
    /// <param name="requestMethod">The method.</param>
    /// <param name="requestPath">The path as it came, percent-encoded: a slash of a value is no slash of the path.</param>
    /// <param name="labels">The values by name.</param>
    public bool TryMatch(string requestMethod, string requestPath, [NotNullWhen(true)] out Dictionary<string, string>? labels)
    {
        labels = null;
        string[] segments = requestPath.Split('/');
        if (requestMethod != method || segments.Length != _segments.Length)
        {
            return false;
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach ((string expected, string given) in _segments.Zip(segments))
        {
            if (expected.StartsWith('{') && given.Length > 0)
            {
                values[expected.Trim('{', '}')] = Uri.UnescapeDataString(given);
            }
            else if (expected != given)
            {
                return false;
            }
        }

        labels = values;
        return true;
    }

    /// <summary>Does what the request asks for, notes what the log tells of it, and gives the answer's JSON.</summary>
    /// <exception cref="ServiceException">The service refuses.</exception>
    public abstract byte[] Invoke(OperationInput input, RequestRecord record);

    /// <summary>Members that are null are left out.</summary>
    protected static byte[] ToJson<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, s_options);
}
