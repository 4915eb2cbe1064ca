using Amazon;
using Amazon.Connect;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>As whom and where a run sends.</summary>
internal sealed class AwsSession
{
    public required AWSCredentials Credentials { get; init; }

    /// <summary>Where the credentials came from, in words; never a secret.</summary>
    public required string CredentialSource { get; init; }

    public required RegionEndpoint Region { get; init; }

    /// <summary>Where the Region came from, in words.</summary>
    public required string RegionSource { get; init; }

    /// <summary>Replaces the service's host; null for the Region's own. Signing stays with <see cref="Region"/>.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Where the endpoint came from, in words; null for the Region's own.</summary>
    public string? EndpointSource { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    /// <summary>The account; where the credentials do not say it, what else tells one set of them from another.</summary>
    public required string Account { get; init; }

    /// <summary>The access key's identifier: tells accounts apart where <see cref="Account"/> does not; null where there is none.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Whether the service is the simulated one of this process, which reaches nobody.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Whether the service is a simulated one, of this process or of another on this machine.</summary>
    public bool IsRehearsal => IsSimulated || EndpointUrl?.IsLoopback == true;

    /// <summary>Makes the HTTP clients that lead to the service; null for the SDK's own.</summary>
    public HttpClientFactory? HttpClientFactory { get; init; }

    /// <summary>What the service's request quota is counted for: account, Region and endpoint.</summary>
    internal string QuotaKey => $"{Account}|{Region.SystemName}|{EndpointUrl?.AbsoluteUri}{(IsSimulated ? "|simulated" : string.Empty)}";

    /// <summary>Sets a client of the service up. Nothing is left for AWSSDK.Core to find in the environment or in a profile.</summary>
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

    /// <summary>What was chosen, for -Verbose.</summary>
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
            Texts.SessionFound(CredentialSource, Region.SystemName, RegionSource),
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
