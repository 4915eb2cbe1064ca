using Amazon;
using Amazon.Runtime;
using OutboundChat.Aws;

namespace OutboundChat.Tests;

/// <summary>Where tests send, and as whom.</summary>
internal static class TestSession
{
    private static readonly BasicAWSCredentials s_keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    /// <param name="url">A server on this machine.</param>
    /// <param name="credentials">Null for keys that anything but a simulator takes.</param>
    public static AwsSession At(string url, AWSCredentials? credentials = null) => new()
    {
        Credentials = credentials ?? s_keys,
        CredentialSource = "test",
        Region = RegionEndpoint.USWest2,
        RegionSource = "test",
        EndpointUrl = new Uri(url),
        Account = "123456789012",
    };
}
