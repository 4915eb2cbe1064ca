using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OutboundChat.Tool.Simulation;

/// <summary>
/// A stand-in for Amazon Connect on this machine, for rehearsals and tests: real HTTP, real signatures, the service's rules and quotas.
/// It listens on 127.0.0.1 only, from <see cref="StartAsync"/> until it is disposed.
/// </summary>
internal sealed class Simulator : IAsyncDisposable
{
    /// <summary>More than the largest request that the rules allow.</summary>
    private const int MaxBodyBytes = 1024 * 1024;

    private readonly WebApplication _server;
    private readonly ContactStore _contacts;

    private Simulator(WebApplication server, ContactStore contacts)
    {
        _server = server;
        _contacts = contacts;
        Url = new Uri(server.Urls.First());
    }

    public Uri Url { get; }

    /// <summary>All the chats that were created, the first one first.</summary>
    public IReadOnlyList<SimulatedContact> Contacts => _contacts.Contacts;

    /// <exception cref="SetupException">The port is taken or not allowed.</exception>
    public static async Task<Simulator> StartAsync(SimulatorOptions options, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        ContactStore contacts = new(options.ActiveChats, time);
        RequestHandler handler = new(Operations(contacts, options, time), new SignatureVerifier(options.Credentials, time), new FaultInjector(options.FaultRates, options.FaultSeed), options, time);

        // Empty: no settings file, environment variable or console of the surrounding program has a say in it.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port, listener => listener.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        WebApplication server = builder.Build();
        server.Run(handler.HandleAsync);
        try
        {
            await server.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await server.DisposeAsync();
            throw new SetupException(nameof(Texts.PortUnusable), Texts.PortUnusable(options.Port, e.Message), e);
        }

        return new Simulator(server, contacts);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private static Operation[] Operations(ContactStore contacts, SimulatorOptions options, TimeProvider time)
    {
        return
        [
            new StartOutboundChatContactOperation(contacts, Quota()),
            new StopContactOperation(contacts, Quota()),
            new DescribeContactOperation(contacts, Quota(), time),
            new ListInstancesOperation(Quota()),
            new ListContactFlowsOperation(Quota()),
            new ListPhoneNumbersV2Operation(Quota()),
        ];

        TokenBucket Quota() => new(options.RequestsPerSecond, options.Burst, time);
    }

    /// <summary>Ends with its owner: Ctrl+C is the program's business, not the server's.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
