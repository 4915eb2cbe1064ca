using Amazon.Connect.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.Connect;

/// <summary>Where and how an <see cref="AmazonConnectClient"/> calls: Region or service URL, retries, time-outs, HTTP client.</summary>
public class AmazonConnectConfig : ClientConfig
{
    private static readonly string UserAgentString = InternalSDKUtils.BuildUserAgentString("Connect", typeof(AmazonConnectConfig).Assembly.GetName().Version.ToString(3));

    private static readonly AmazonConnectEndpointResolver EndpointResolver = new();

    /// <summary>Takes what is not set here from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonConnectConfig()
        : base(new DefaultConfigurationProvider(AmazonConnectDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = ServiceId;
        // Signatures name this service. With a service URL the default would be guessed from the host, and be wrong.
        AuthenticationServiceName = "connect";
        EndpointProvider = new AmazonConnectEndpointProvider();
    }

    /// <summary>The service's name in AWS's models and in the environment variables and settings that are per service.</summary>
    public static new string ServiceId => "Connect";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "connect";

    /// <inheritdoc/>
    public override string ServiceVersion => "2017-08-08";

    /// <inheritdoc/>
    public override string UserAgent => UserAgentString;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint };
        var context = new RequestContext(enableMetric: false) { ClientConfig = this, OriginalRequest = parameters.Request, Request = request };
        return EndpointResolver.GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, responseContext: null));
    }
}
