using Amazon;
using Amazon.Connect;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>The credentials, Region and endpoint that a run uses, and the settings of its clients.</summary>
internal sealed class AwsSession
{
    public required AWSCredentials Credentials { get; init; }

    /// <summary>Where the credentials came from, in words; never a secret.</summary>
    public required string CredentialSource { get; init; }

    public required RegionEndpoint Region { get; init; }

    /// <summary>Where the Region came from, in words; null for a rehearsal without a Region of its own.</summary>
    public required string? RegionSource { get; init; }

    /// <summary>
    /// The address to call instead of the Region's endpoint; null for that endpoint. Requests are still signed for <see cref="Region"/>.
    /// </summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Where the address came from, in words; null for the Region's endpoint.</summary>
    public string? EndpointSource { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    /// <summary>The account number. If the credentials do not include it, their source or their access key.</summary>
    public required string Account { get; init; }

    /// <summary>The access key ID, which distinguishes accounts if <see cref="Account"/> does not; null if there is none.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Whether the service is simulated inside this process, so that no one is messaged.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Whether the service is simulated, in this process or in another one on this machine.</summary>
    public bool IsRehearsal => IsSimulated || EndpointUrl?.IsLoopback == true;

    /// <summary>Creates the HTTP clients that call the service; null for the SDK's.</summary>
    public HttpClientFactory? HttpClientFactory { get; init; }

    /// <summary>Identifies what shares one request quota: account, Region and endpoint.</summary>
    internal string QuotaKey => $"{Account}|{Region.SystemName}|{EndpointUrl?.AbsoluteUri}{(IsSimulated ? "|simulated" : string.Empty)}";

    /// <summary>
    /// Configures a client of the service. Every setting is set, so that AWSSDK.Core reads none from the environment or from a profile.
    /// </summary>
    public T Configure<T>(T config)
        where T : AmazonConnectConfig
    {
        config.IgnoreConfiguredEndpointUrls = true;
        config.RegionEndpoint = Region;
        config.UseFIPSEndpoint = UseFips;
        config.UseDualstackEndpoint = UseDualStack;
        config.HttpClientFactory = HttpClientFactory;
        if (EndpointUrl is { } endpoint)
        {
            ServiceEndpoint.Use(config, endpoint, Region);
        }

        return config;
    }

    /// <summary>Describes credentials, Region and endpoint for -Verbose. Contains no secrets.</summary>
    /// <exception cref="SetupException">The Region has no such endpoint.</exception>
    public string Describe()
    {
        if (IsSimulated)
        {
            return Texts.SimulationFound(Region.SystemName);
        }

        Uri address = Address();
        List<string> parts =
        [
            Texts.SessionFound(CredentialSource, Region.SystemName, RegionSource!),
            Texts.EndpointFound(address, EndpointSource, UseFips, UseDualStack),
        ];
        if (ServiceEndpoint.ProxyOf(address) is { } proxy)
        {
            parts.Add(Texts.ProxyFound(proxy));
        }

        if (HttpClientFactory is CaBundle bundle)
        {
            parts.Add(Texts.CaBundleFound(bundle.FilePath, bundle.Source));
        }

        return string.Join("; ", parts);
    }

    private Uri Address()
    {
        try
        {
            return new Uri(Configure(new AmazonConnectConfig()).DetermineServiceOperationEndpoint(new(new AmazonConnectRequest())).URL);
        }
        catch (AmazonClientException exception)
        {
            throw new SetupException(Texts.RequestNotPrepared(exception.Message), exception);
        }
    }
}
