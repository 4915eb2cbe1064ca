using System.Globalization;
using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Puts members into a request's path and query; AWSSDK.Core percent-encodes them.</summary>
internal static class RequestLocations
{
    /// <exception cref="AmazonConnectException">The member is not set: without it the path would be another operation's.</exception>
    public static void AddLabel(this DefaultRequest request, string name, string value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new AmazonConnectException($"{name} is not set, and {request.RequestName} cannot be sent without it.");
        }

        request.AddPathResource($"{{{name}}}", value);
    }

    public static void AddQuery(this DefaultRequest request, string name, string value)
    {
        if (value is not null)
        {
            request.ParameterCollection.Add(name, value);
        }
    }

    public static void AddQuery(this DefaultRequest request, string name, int? value) => request.AddQuery(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The name once for each value.</summary>
    public static void AddQuery(this DefaultRequest request, string name, List<string> values)
    {
        if (values is { Count: > 0 })
        {
            request.ParameterCollection.Add(name, values);
        }
    }
}
