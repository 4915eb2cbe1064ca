using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.Connect;

/// <summary>The sets of time-outs and retry settings that <see cref="ClientConfig.DefaultConfigurationMode"/> chooses from.</summary>
public static class AmazonConnectDefaultConfiguration
{
    /// <summary>Safe almost everywhere: 3.1 seconds to connect.</summary>
    public static IDefaultConfiguration Standard { get; } = Create(DefaultConfigurationMode.Standard, 3100);

    /// <summary>For callers in the service's own Region: 1.1 seconds to connect.</summary>
    public static IDefaultConfiguration InRegion { get; } = Create(DefaultConfigurationMode.InRegion, 1100);

    /// <summary>For callers in another Region: 3.1 seconds to connect.</summary>
    public static IDefaultConfiguration CrossRegion { get; } = Create(DefaultConfigurationMode.CrossRegion, 3100);

    /// <summary>For slow networks: 30 seconds to connect.</summary>
    public static IDefaultConfiguration Mobile { get; } = Create(DefaultConfigurationMode.Mobile, 30000);

    /// <summary>Chosen by where the process runs, which may ask the instance metadata service: 1.1 seconds to connect.</summary>
    public static IDefaultConfiguration Auto { get; } = Create(DefaultConfigurationMode.Auto, 1100);

    /// <summary>All of them.</summary>
    public static ReadOnlyCollection<IDefaultConfiguration> GetAllConfigurations() => new([Standard, InRegion, CrossRegion, Mobile, Auto]);

    private static DefaultConfiguration Create(DefaultConfigurationMode name, int connectMilliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
    };
}
