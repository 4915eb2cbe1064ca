using System.Net.Sockets;
using Amazon.Util;

namespace OutboundChat.Aws;

/// <summary>
/// Checks whether this machine is an EC2 instance before the SDK asks the metadata service for anything: elsewhere the SDK waits for up to
/// a minute.
/// </summary>
internal static class InstanceMetadata
{
    /// <summary>On EC2, the metadata service answers within milliseconds.</summary>
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(1);

    /// <summary>AWSSDK.Core retries several times, with long time-outs.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static bool IsEnabled => EC2InstanceMetadata.IsIMDSEnabled;

    public static string Address => EC2InstanceMetadata.ServiceEndpoint;

    /// <summary>If the address is not valid, AWSSDK.Core stops working in this process, even for calls that need no metadata.</summary>
    /// <exception cref="SetupException">The address in the environment is not valid.</exception>
    public static void CheckEndpoint()
    {
        const string variable = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text && !Uri.IsWellFormedUriString(text, UriKind.Absolute))
        {
            throw new SetupException(Texts.MetadataEndpointInvalid(variable, text));
        }
    }

    public static bool IsReachable()
    {
        if (!IsEnabled)
        {
            return false;
        }

        try
        {
            Uri endpoint = new(Address);
            // The address is link-local, which no proxy can reach.
            using HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = s_wait };
            using HttpRequestMessage request = new(HttpMethod.Put, new Uri(endpoint, "/latest/api/token"));
            request.Headers.Add("X-aws-ec2-metadata-token-ttl-seconds", "60");
            using HttpResponseMessage response = client.Send(request);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or SocketException
            or UriFormatException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The instance's Region; null off EC2, or if the metadata service does not answer in time.</summary>
    public static string? Region(CancellationToken cancellation)
    {
        if (!IsReachable())
        {
            return null;
        }

        try
        {
            return Task.Run(() => EC2InstanceMetadata.Region?.SystemName, CancellationToken.None)
                .WaitAsync(s_patience, cancellation).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
