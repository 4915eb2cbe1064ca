using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>Addresses that requests may be sent to instead of a Region's own: encrypted, or on this machine.</summary>
internal static class ServiceEndpoint
{
    /// <param name="text">The address.</param>
    /// <param name="source">Who names it, for an error.</param>
    /// <exception cref="SetupException">It is no such address, or it holds more than one, such as a password.</exception>
    public static Uri Parse(string text, string source) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? endpoint) && endpoint is { Query: "", Fragment: "", UserInfo: "" }
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : throw new SetupException(Texts.EndpointUrlInvalid(source, HideSecrets(text)));

    /// <summary>
    /// What AWSSDK.Core takes from AWS_ENDPOINT_URL and its like, or from endpoint_url in the configuration file; null where nothing is
    /// there.
    /// </summary>
    /// <exception cref="SetupException">It is nothing that may be sent to.</exception>
    public static Uri? Configured(ClientConfig config) =>
        string.IsNullOrWhiteSpace(config.ServiceURL) ? null : Parse(config.ServiceURL, "AWS_ENDPOINT_URL or endpoint_url");

    /// <summary>A password ends at the last @ whatever it holds, and a query may be a signed one.</summary>
    private static string HideSecrets(string text)
    {
        int at = text.LastIndexOf('@');
        string host = at < 0 ? text : $"***{text[at..]}";
        int query = host.IndexOfAny(['?', '#']);
        return query < 0 ? host : $"{host[..(query + 1)]}***";
    }
}
