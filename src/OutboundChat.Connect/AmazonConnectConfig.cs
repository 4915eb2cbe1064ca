using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Amazon.Util;
using Amazon.Util.Internal;

namespace Amazon.Connect;

/// <summary>Configures an <see cref="AmazonConnectClient"/>: Region or service URL, retries, time-outs, HTTP client.</summary>
public class AmazonConnectConfig : ClientConfig
{
    internal const string Service = "Connect";

    // The defaults modes that a profile or AWS_DEFAULTS_MODE can choose. Times are in milliseconds.
    private static readonly IDefaultConfiguration[] s_defaults =
    [
        Defaults(DefaultConfigurationMode.Standard, 3100),
        Defaults(DefaultConfigurationMode.InRegion, 1100),
        Defaults(DefaultConfigurationMode.CrossRegion, 3100),
        Defaults(DefaultConfigurationMode.Mobile, 30000),
        Defaults(DefaultConfigurationMode.Auto, 1100),
    ];

    private static readonly string s_userAgent =
        InternalSDKUtils.BuildUserAgentString(Service, typeof(AmazonConnectConfig).Assembly.GetName().Version.ToString(3));

    /// <summary>Values that are not set come from the environment and the shared configuration file, as in every AWS client.</summary>
    public AmazonConnectConfig()
        : base(new DefaultConfigurationProvider(s_defaults))
    {
        ServiceId = Service;
        // With a service URL, AWSSDK.Core would guess the signing name from the host and get it wrong.
        AuthenticationServiceName = "connect";
        EndpointProvider = new ConnectEndpoint();
    }

    public override string RegionEndpointServiceName => "connect";

    public override string ServiceVersion => "2017-08-08";

    public override string UserAgent => s_userAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new ConnectEndpoint.Resolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(
            new RequestContext(enableMetric: false)
            {
                ClientConfig = this,
                OriginalRequest = parameters.Request,
                Request = new DefaultRequest(parameters.Request, Service),
            },
            responseContext: null));

    private static DefaultConfiguration Defaults(DefaultConfigurationMode mode, int connectMilliseconds) => new()
    {
        Name = mode,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
    };
}

/// <summary>The endpoint rules of Amazon Connect. The suffixes of a Region come from AWSSDK.Core's partition data.</summary>
internal sealed class ConnectEndpoint : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        bool fips = parameters["UseFIPS"] is true;
        bool dualStack = parameters["UseDualStack"] is true;
        if (parameters["Endpoint"] is string custom)
        {
            // AWSSDK.Core would sign a trailing slash twice but send it once.
            return fips || dualStack
                ? throw new AmazonClientException(
                    $"A custom endpoint ({custom}) can't be combined with {(fips ? "FIPS" : "dual-stack")} endpoints. Turn one off.")
                : new Endpoint(custom.TrimEnd('/'));
        }

        return parameters["Region"] is string region
            ? new Endpoint(RegionalUrl(Fn.Partition(region), region, fips, dualStack))
            : throw new AmazonClientException("No Region is set, so there is no Amazon Connect endpoint to call.");
    }

    internal static string RegionalUrl(Partition partition, string region, bool fips, bool dualStack)
    {
        bool lacksFips = fips && !partition.supportsFIPS;
        if (lacksFips || (dualStack && !partition.supportsDualStack))
        {
            throw new AmazonClientException(
                $"The partition {partition.name} of Region {region} has no {(lacksFips ? "FIPS" : "dual-stack")} endpoints.");
        }

        // The plain hosts of GovCloud are FIPS endpoints already; its dual-stack ones are not.
        string host = fips && (dualStack || partition.name != "aws-us-gov") ? "connect-fips" : "connect";
        return $"https://{host}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}";
    }

    internal sealed class Resolver : BaseEndpointResolver
    {
        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
        {
            IClientConfig config = requestContext.ClientConfig;
            EndpointParameters parameters = new();
            parameters["Region"] = config.RegionEndpoint?.SystemName ?? RegionOfServiceUrl(config);
            parameters["UseDualStack"] = config.UseDualstackEndpoint;
            parameters["UseFIPS"] = config.UseFIPSEndpoint;
            parameters["Endpoint"] = config.ServiceURL;
            return parameters;
        }

        // With a service URL from the environment or a profile, AWSSDK.Core would guess the signing Region from the host.
        protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
            executionContext.RequestContext.Request.AuthenticationRegion = parameters["Region"] as string;

        private static string RegionOfServiceUrl(IClientConfig config) =>
            string.IsNullOrEmpty(config.ServiceURL) ? null
            : string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
