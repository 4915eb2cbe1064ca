using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OutboundChat.Tests.Loopback;

/// <summary>
/// An HTTP/1.1 server on a loopback port of its own, with or without TLS. It keeps every request as it came, and gives any answer, also
/// ones that no proper server would give.
/// </summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();
    private readonly Func<LoopbackRequest, Task<LoopbackAnswer>> _answer;
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackRequest, Task<LoopbackAnswer>> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public LoopbackServer(Func<LoopbackRequest, LoopbackAnswer> answer)
        : this(request => Task.FromResult(answer(request)))
    {
    }

    /// <summary>Gives these answers in turn, and the last of them from then on.</summary>
    public LoopbackServer(params LoopbackAnswer[] answers)
        : this(Script(answers))
    {
    }

    /// <summary>The certificate of the server; null without TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary><c>http://127.0.0.1:port</c>, without a slash at the end.</summary>
    public string Url => $"{(Certificate is null ? "http" : "https")}://{EndPoint}";

    /// <summary>The requests so far, in order of arrival.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private static Func<LoopbackRequest, LoopbackAnswer> Script(LoopbackAnswer[] answers)
    {
        var next = -1;
        return _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)];
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            var connection = client.GetStream();
            await using Stream stream = Certificate is null ? connection : new SslStream(connection);
            try
            {
                if (stream is SslStream encrypted)
                {
                    await encrypted.AuthenticateAsServerAsync(Certificate!);
                }

                // Reads are buffered, so that a line does not cost a system call per byte. Writes are not.
                await using var input = new BufferedStream(stream);
                while (await ReadAsync(input, stream) is { } request)
                {
                    _requests.Enqueue(request);
                    var answer = await _answer(request).WaitAsync(_stop.Token);
                    if (ReferenceEquals(answer, LoopbackAnswer.Drop))
                    {
                        // A reset instead of an orderly close, which is how a broken connection appears to the client.
                        client.LingerState = new LingerOption(enable: true, seconds: 0);
                        return;
                    }

                    await WriteAsync(stream, answer);
                    if (answer.CutBodyAt is not null || answer.IsRaw)
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException)
            {
                // The client went away, or the server is being stopped.
            }
        }
    }

    private async Task<LoopbackRequest?> ReadAsync(BufferedStream input, Stream output)
    {
        var start = await ReadLineAsync(input);
        if (start is null)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync(input) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
        }

        if (headers.TryGetValue("Expect", out var expect) && expect.Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await output.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), _stop.Token);
        }

        var words = start.Split(' ');
        return new LoopbackRequest(words[0], words[1], headers, await ReadBodyAsync(input, headers));
    }

    private async Task<byte[]> ReadBodyAsync(BufferedStream input, Dictionary<string, string> headers)
    {
        if (headers.TryGetValue("Content-Length", out var length))
        {
            return await ReadExactlyAsync(input, int.Parse(length, CultureInfo.InvariantCulture));
        }

        using var body = new MemoryStream();
        if (headers.TryGetValue("Transfer-Encoding", out var encoding) && encoding.Equals("chunked", StringComparison.OrdinalIgnoreCase))
        {
            byte[] chunk;
            do
            {
                chunk = await ReadExactlyAsync(
                    input, int.Parse((await ReadLineAsync(input))!.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                body.Write(chunk);
                await ReadLineAsync(input);
            }
            while (chunk.Length > 0);
        }

        return body.ToArray();
    }

    private async Task<byte[]> ReadExactlyAsync(BufferedStream input, int count)
    {
        var bytes = new byte[count];
        await input.ReadExactlyAsync(bytes, _stop.Token);
        return bytes;
    }

    private async Task<string?> ReadLineAsync(BufferedStream input)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await input.ReadAsync(one, _stop.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }

    private async Task WriteAsync(Stream stream, LoopbackAnswer answer)
    {
        if (answer.IsRaw)
        {
            await stream.WriteAsync(answer.Body, _stop.Token);
            return;
        }

        var head = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head.ToString()), _stop.Token);
        await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutBodyAt ?? answer.Body.Length), _stop.Token);
    }
}
