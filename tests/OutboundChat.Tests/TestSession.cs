using Amazon;
using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Simulation;
using OutboundChat.SimulatorHost;

namespace OutboundChat.Tests;

/// <summary>Sessions of tests.</summary>
internal static class TestSession
{
    private static readonly BasicAWSCredentials s_keys = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    /// <summary>A separate session, which shares neither pacer nor names with others.</summary>
    public static AwsSession To(SimulatedConnect service) =>
        SimulatedSession.Create(new SimulatedHttpClientFactory(service), $"{Guid.NewGuid()}");

    /// <summary>A session that a simulator on this machine accepts.</summary>
    public static AwsSession At(SimulatorServer server) =>
        At(server.Url.ToString(), new BasicAWSCredentials(SimulatedSession.AccessKey, SimulatedSession.SecretKey));

    /// <param name="url">A server on this machine.</param>
    /// <param name="credentials">Null for keys that every server except a simulator accepts.</param>
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
