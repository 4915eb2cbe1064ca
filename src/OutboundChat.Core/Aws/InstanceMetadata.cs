using System.Net.Sockets;
using Amazon;
using Amazon.Util;

namespace OutboundChat.Aws;

/// <summary>Asks whether this machine is an EC2 instance before the SDK is asked for anything of it: off EC2 the SDK waits for up to a minute.</summary>
internal static class InstanceMetadata
{
    /// <summary>The service answers within milliseconds where it exists.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(1);

    public static bool IsEnabled => EC2InstanceMetadata.IsIMDSEnabled;

    public static bool IsReachable()
    {
        if (!IsEnabled)
        {
            return false;
        }

        try
        {
            Uri endpoint = new(EC2InstanceMetadata.ServiceEndpoint);
            using HttpClient client = new() { Timeout = s_wait };
            using HttpRequestMessage request = new(HttpMethod.Put, new Uri(endpoint, "/latest/api/token"));
            request.Headers.Add("X-aws-ec2-metadata-token-ttl-seconds", "60");
            using HttpResponseMessage response = client.Send(request);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or SocketException or UriFormatException)
        {
            return false;
        }
    }

    public static RegionEndpoint? Region() => IsReachable() ? EC2InstanceMetadata.Region : null;
}
