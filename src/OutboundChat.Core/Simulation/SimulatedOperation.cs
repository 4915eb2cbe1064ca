using System.Globalization;

namespace OutboundChat.Simulation;

/// <summary>One operation of the service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with member names in braces as placeholders.</param>
/// <param name="Invoke">Carries out a request, and returns the JSON of the response.</param>
internal sealed record SimulatedOperation(string Name, string Method, string Path, Func<SimulatedCall, byte[]> Invoke)
{
    private readonly string[] _segments = Path.Split('/');

    /// <summary>The members that travel in the query.</summary>
    public IReadOnlyList<string> QueryNames { get; init; } = [];

    public bool TakesBody => Method != "GET";

    /// <param name="method">The request's method.</param>
    /// <param name="path">The request's path, still percent-encoded: a slash in a value does not divide the path.</param>
    /// <returns>The values in the path by name, decoded; null when the request is for another operation.</returns>
    public IReadOnlyDictionary<string, string>? Match(string method, string path)
    {
        string[] segments = path.Split('/');
        if (method != Method || segments.Length != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach ((string expected, string given) in _segments.Zip(segments))
        {
            if (expected.StartsWith('{') && given.Length > 0)
            {
                labels[expected.Trim('{', '}')] = Uri.UnescapeDataString(given);
            }
            else if (expected != given)
            {
                return null;
            }
        }

        return labels;
    }

    /// <summary>The service itself ignores names that it does not know; refusing them finds a client's mistakes.</summary>
    /// <exception cref="ServiceException">The query has a name that is not one of this operation's.</exception>
    public ILookup<string, string> ReadQuery(string? query)
    {
        ILookup<string, string> values = (query ?? string.Empty)
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToLookup(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? string.Empty));
        return values.FirstOrDefault(value => !QueryNames.Contains(value.Key)) is { } unknown
            ? throw ServiceException.InvalidRequest(SimulationTexts.MemberUnknown(unknown.Key))
            : values;
    }
}

/// <summary>The members of a request, by the part of it in which they came.</summary>
/// <param name="Labels">The members in the path, decoded.</param>
/// <param name="Query">The members in the query.</param>
/// <param name="Body">The body, as it came.</param>
/// <param name="Record">The log record of the request.</param>
internal sealed record SimulatedCall(
    IReadOnlyDictionary<string, string> Labels, ILookup<string, string> Query, byte[] Body, SimulatedRequest Record)
{
    private const int MaxInstanceId = 100, MaxContactId = 256;

    public SimulatedArn Arn => new(Record.Region!);

    public T Read<T>()
        where T : class => ServiceJson.Read<T>(Body);

    /// <summary>A member of the query; null when it is not given.</summary>
    /// <exception cref="ServiceException">It is given several times.</exception>
    public string? Text(string name) => Query[name].ToArray() switch
    {
        [] => null,
        [var value] => value,
        _ => throw ServiceException.Serialization(SimulationTexts.MemberWrong(name, "given once")),
    };

    /// <summary>A member of the query that is a whole number; null when it is not given.</summary>
    /// <exception cref="ServiceException">It is not such a number.</exception>
    public int? Integer(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number
        : throw ServiceException.Serialization(SimulationTexts.MemberWrong(name, "a whole number"));

    public static string InstanceId(string? id) => Identifier(id, "InstanceId", MaxInstanceId);

    public static string ContactId(string? id) => Identifier(id, "ContactId", MaxContactId);

    private static string Identifier(string? id, string name, int maxLength) => id switch
    {
        null or { Length: 0 } => throw ServiceException.InvalidParameter(SimulationTexts.MemberMissing(name)),
        _ when id.Length > maxLength => throw ServiceException.InvalidParameter(SimulationTexts.MemberTooLong(name, maxLength)),
        SimulatedAccount.UnknownId => throw ServiceException.ResourceNotFound(id),
        _ => id,
    };
}
