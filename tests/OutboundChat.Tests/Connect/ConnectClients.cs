using Amazon.Connect;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>Service clients for loopback servers, with the example keys of AWS's documentation and without retries.</summary>
internal static class ConnectClients
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public static AmazonConnectClient For(LoopbackServer server, Action<AmazonConnectConfig>? configure = null)
    {
        var config = new AmazonConnectConfig
        {
            ServiceURL = server.Url,
            AuthenticationRegion = "us-west-2",
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
        };
        configure?.Invoke(config);
        return new AmazonConnectClient(AccessKey, SecretKey, config);
    }
}
