using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace OutboundChat.Tests.Loopback;

/// <summary>
/// HTTP clients that connect to one loopback port whatever host the address names, so that the Host header, and with it the signature,
/// is that of the real service.
/// </summary>
public sealed class LoopbackHttpClientFactory(IPEndPoint endPoint) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync });

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
