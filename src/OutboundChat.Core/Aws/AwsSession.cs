using Amazon;
using Amazon.Runtime;

namespace OutboundChat.Aws;

/// <summary>As whom and where a run sends.</summary>
public sealed class AwsSession
{
    public required AWSCredentials Credentials { get; init; }

    /// <summary>Where the credentials came from, in words; never a secret.</summary>
    public required string CredentialSource { get; init; }

    public required RegionEndpoint Region { get; init; }

    /// <summary>Where the Region came from, in words.</summary>
    public required string RegionSource { get; init; }

    /// <summary>Replaces the service's host; null for the Region's own. Signing stays with <see cref="Region"/>.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The account; where the credentials do not say it, what else tells one set of them from another.</summary>
    public required string Account { get; init; }

    /// <summary>Whether the service is the simulated one of this process, which reaches nobody.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>Makes the HTTP clients that lead to the service; null for the SDK's own.</summary>
    public HttpClientFactory? HttpClientFactory { get; init; }

    /// <summary>What the service's request quota is counted for: account, Region and endpoint.</summary>
    internal string QuotaKey => $"{Account}|{Region.SystemName}|{EndpointUrl?.AbsoluteUri}{(IsSimulated ? "|simulated" : string.Empty)}";
}
