using System.Net;
using Amazon;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>Endpoints that replace a Region's own. They use https, or http on this machine.</summary>
internal static class ServiceEndpoint
{
    /// <summary>The identifiers of services, as <c>AWS_ENDPOINT_URL_…</c> and a <c>services</c> section name them.</summary>
    public const string Connect = "CONNECT", SecurityToken = "STS", Sso = "SSO", SsoOidc = "SSO_OIDC";

    /// <param name="text">The address.</param>
    /// <param name="source">Where the address comes from, for error messages.</param>
    /// <exception cref="SetupException">It is not such an address, or it contains a password, a query or a fragment.</exception>
    public static Uri Parse(string text, string source) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? endpoint) && endpoint is { Query: "", Fragment: "", UserInfo: "" }
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : throw new SetupException(Texts.EndpointUrlInvalid(source, HideSecrets(text)));

    /// <summary>Sends a client's requests to an address, signed for the Region.</summary>
    public static void Use(ClientConfig config, Uri endpoint, RegionEndpoint region)
    {
        config.ServiceURL = endpoint.AbsoluteUri;
        config.AuthenticationRegion = region.SystemName;
        if (endpoint.IsLoopback)
        {
            // A proxy that the environment names can't reach this machine's loopback address.
            config.SetWebProxy(new WebProxy());
        }
    }

    /// <summary>The proxy for requests to an address, without its password; null if there is none.</summary>
    public static Uri? ProxyOf(Uri address) =>
        !address.IsLoopback && !HttpClient.DefaultProxy.IsBypassed(address) && HttpClient.DefaultProxy.GetProxy(address) is { } proxy
            ? new UriBuilder(proxy.Scheme, proxy.Host, proxy.Port).Uri
            : null;

    /// <summary>A password ends at the last @, whatever characters it contains. A query may contain a signature.</summary>
    private static string HideSecrets(string text)
    {
        int at = text.LastIndexOf('@');
        string host = at < 0 ? text : $"***{text[at..]}";
        int query = host.IndexOfAny(['?', '#']);
        return query < 0 ? host : $"{host[..(query + 1)]}***";
    }
}
