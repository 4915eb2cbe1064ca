using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OutboundChat.Simulation;

namespace OutboundChat.SimulatorHost;

/// <summary>
/// A simulated Amazon Connect that listens on 127.0.0.1 until it is disposed, with real HTTP, signatures and dropped connections.
/// </summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly SimulatedConnect _service;
    private readonly HttpMessageInvoker _invoker;
    private readonly SignatureVerifier _signatures;
    private readonly TimeProvider _time;

    private SimulatorServer(WebApplication server, SimulatedConnect service, SigningKeys keys, TimeProvider time)
    {
        (_server, _service, _time) = (server, service, time);
        _invoker = new HttpMessageInvoker(service);
        _signatures = new SignatureVerifier(keys, time);
    }

    public Uri Url => new(_server.Urls.First());

    /// <summary>All the chats that were created, the first one first.</summary>
    public IReadOnlyList<SimulatedContact> Contacts => _service.Contacts;

    public static async Task<SimulatorServer> StartAsync(
        SimulatedConnectOptions options, TimeProvider? time = null, SigningKeys? keys = null)
    {
        // An empty builder ignores settings files, environment variables and the console.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        WebApplication app = builder.Build();
        SimulatorServer server = new(app, new SimulatedConnect(options, time), keys ?? SigningKeys.Simulated, time ?? TimeProvider.System);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        _invoker.Dispose();
    }

    private async Task HandleAsync(HttpContext http)
    {
        try
        {
            using MemoryStream body = new();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            _signatures.Verify(http.Request, body.ToArray());
            using HttpRequestMessage request = ToMessage(http, body.ToArray());
            using HttpResponseMessage response = await _invoker.SendAsync(request, http.RequestAborted);
            await WriteAsync(http, response);
        }
        catch (ServiceException refusal)
        {
            http.Response.StatusCode = refusal.Status;
            http.Response.ContentType = "application/json";
            http.Response.Headers.Date = _time.GetUtcNow().ToString("R");
            http.Response.Headers["x-amzn-ErrorType"] = refusal.Code;
            await http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { refusal.Message }));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            // A fault that drops the connection, or the client has gone.
            http.Abort();
        }
    }

    private static HttpRequestMessage ToMessage(HttpContext http, byte[] body)
    {
        Uri target = new($"http://127.0.0.1{http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}");
        HttpRequestMessage message = new(new HttpMethod(http.Request.Method), target) { Content = new ByteArrayContent(body) };
        foreach ((string name, var values) in http.Request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return message;
    }

    private static async Task WriteAsync(HttpContext http, HttpResponseMessage response)
    {
        http.Response.StatusCode = (int)response.StatusCode;
        foreach ((string name, IEnumerable<string> values) in response.Headers.Concat(response.Content.Headers))
        {
            http.Response.Headers[name] = values.ToArray();
        }

        http.Response.ContentLength = response.Content.Headers.ContentLength;
        await response.Content.CopyToAsync(http.Response.Body);
    }

    /// <summary>The owner ends the server; Ctrl+C does not.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
