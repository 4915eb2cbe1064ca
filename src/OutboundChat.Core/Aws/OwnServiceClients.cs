using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace OutboundChat.Aws;

/// <summary>
/// Gives AWSSDK.Core the clients that profiles of roles and of single sign-on need. Left to itself it looks for their assemblies by name in
/// the whole process, and takes those of another load context where another module was there first; those know nothing of this one's
/// credentials.
/// </summary>
internal static class OwnServiceClients
{
    public static void Register()
    {
        GlobalRuntimeDependencyRegistry registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSecurityTokenServiceClient(context => new SecurityTokenClient(context.SecurityTokenServiceClientContextData));
        registry.RegisterSSOClient(context => new AmazonSSOClient(
            new AnonymousAWSCredentials(),
            Configure(new AmazonSSOConfig(), context.SSOClientContextData.Region, context.SSOClientContextData.ProxySettings)));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(
            new AnonymousAWSCredentials(),
            Configure(new AmazonSSOOIDCConfig(), context.SSOOIDCClientContextData.Region, context.SSOOIDCClientContextData.ProxySettings)));
    }

    internal static T Configure<T>(T config, Amazon.RegionEndpoint region, System.Net.IWebProxy? proxy)
        where T : ClientConfig
    {
        config.RegionEndpoint = region;
        // Where the environment names an endpoint, that alone counts, and the Region to sign for is looked for anew.
        config.AuthenticationRegion = region.SystemName;
        _ = ServiceEndpoint.Configured(config);
        // A redirect would carry a session's token to an address that nobody checked.
        config.AllowAutoRedirect = false;
        if (proxy is not null)
        {
            config.SetWebProxy(proxy);
        }

        return config;
    }
}
