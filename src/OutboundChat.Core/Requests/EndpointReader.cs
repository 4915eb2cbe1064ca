using Amazon.Connect;
using Amazon.Connect.Model;

namespace OutboundChat.Requests;

/// <summary>Reads an endpoint from an Endpoint, from anything with Type and Address, or from a bare address.</summary>
internal static class EndpointReader
{
    private static readonly string[] s_members = ["Type", "Address"];

    /// <param name="value">The value that was given.</param>
    /// <param name="defaultType">The type if none is given.</param>
    /// <returns>Null if <paramref name="value"/> is not given or can't be read as an endpoint.</returns>
    public static Endpoint? Read(object? value, EndpointType defaultType)
    {
        if (!LooseValue.IsGiven(value))
        {
            return null;
        }

        if (value is Endpoint endpoint)
        {
            return endpoint.Type is null ? new Endpoint { Type = defaultType, Address = endpoint.Address } : endpoint;
        }

        if (MemberReader.TryReadText(value!, s_members, out string?[] members))
        {
            return new Endpoint
            {
                Type = LooseValue.ToIdentifier(members[0]) is { } type ? EndpointType.FindValue(type.ToUpperInvariant()) : defaultType,
                Address = LooseValue.ToIdentifier(members[1]),
            };
        }

        return LooseValue.ToIdentifier(value) is { Length: > 0 } text ? new Endpoint { Type = defaultType, Address = text } : null;
    }
}
