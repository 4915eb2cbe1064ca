using Amazon.Connect.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.Connect.Internal;

/// <summary>Tells the endpoint provider what the configuration says.</summary>
internal sealed class AmazonConnectEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new ConnectEndpointParameters
        {
            Region = (requestContext.Request.AlternateEndpoint ?? config.RegionEndpoint)?.SystemName ?? RegionOf(config),
            UseDualStack = config.UseDualstackEndpoint,
            UseFIPS = config.UseFIPSEndpoint,
            Endpoint = config.ServiceURL,
        };
    }

    /// <summary>
    /// Signs for the Region that was resolved. Without this a service URL from the environment or a profile would have the signing
    /// Region guessed from its host, although a Region is set.
    /// </summary>
    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        executionContext.RequestContext.Request.AuthenticationRegion = ((ConnectEndpointParameters)parameters).Region;

    private static string RegionOf(IClientConfig config)
    {
        if (string.IsNullOrEmpty(config.ServiceURL))
        {
            return null;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(config.ServiceURL) : config.AuthenticationRegion;
    }
}
