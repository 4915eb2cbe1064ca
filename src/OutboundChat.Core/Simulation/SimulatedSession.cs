using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Simulation;

/// <summary>Sessions that talk to the simulated Amazon Connect of this process.</summary>
internal static class SimulatedSession
{
    /// <summary>Public keys that are valid only for the simulation.</summary>
    public const string AccessKey = "AKIDSIMULATOREXAMPLE", SecretKey = "simulator-secret-that-signs-nothing-real";

    public const string Source = "simulation";

    private const string DefaultRegion = "us-west-2";

    /// <summary>
    /// When flows end chats: late enough for a rehearsal to fill the quota of active chats, and soon enough for the next one, or one that
    /// waits, to continue.
    /// </summary>
    private static readonly TimeSpan s_flow = TimeSpan.FromMinutes(1);

    /// <summary>
    /// One service for the whole process, so that Get-OutboundChatContact finds the chats that Start-OutboundChatContact started. Only this
    /// service, the pacers, the names that were looked up and the secrets to remove from texts outlive a run.
    /// </summary>
    private static readonly SimulatedHttpClientFactory s_shared = new(
        new SimulatedConnect(new SimulatedConnectOptions { FlowDuration = s_flow }));

    /// <param name="region">The Region to rehearse in; null or blank if any will do.</param>
    /// <param name="likely">The Region if any will do; us-west-2 if it is null or not valid.</param>
    /// <exception cref="SetupException">The Region is not a valid one.</exception>
    public static AwsSession Create(string? region, string? likely = null) => Create(s_shared, SimulatedArn.Account, region, likely);

    /// <param name="clients">Makes the HTTP clients that reach the service.</param>
    /// <param name="account">The account. Its sessions share pacers and names that were looked up.</param>
    /// <inheritdoc cref="Create(string?, string?)"/>
    public static AwsSession Create(HttpClientFactory clients, string account, string? region = null, string? likely = null) => new()
    {
        Credentials = new BasicAWSCredentials(AccessKey, SecretKey),
        CredentialSource = Source,
        Region = AwsSessionResolver.ToRegion(
            !string.IsNullOrWhiteSpace(region) ? region : AwsSessionResolver.IsRegion(likely) ? likely : DefaultRegion, "-Region"),
        RegionSource = string.IsNullOrWhiteSpace(region) ? null : "-Region",
        Account = account,
        IsSimulated = true,
        HttpClientFactory = clients,
    };
}

/// <summary>Gives AWS clients an HTTP client that reaches a simulated service.</summary>
internal sealed class SimulatedHttpClientFactory(SimulatedConnect service) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(service, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
