using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>A gateway on loopback that does, connection by connection, what a test's script says.</summary>
public sealed class StubGateway : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<StubConnection> _connections = new();

    private StubGateway(WebApplication server) => _server = server;

    public IReadOnlyList<StubConnection> Connections => [.. _connections];

    public Uri Url
    {
        get
        {
            var address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new UriBuilder(address) { Scheme = "ws" }.Uri;
        }
    }

    /// <summary>Starts; the script gets each connection with its number from 0, and the connection is cut when it returns.</summary>
    public static async Task<StubGateway> StartAsync(Func<StubConnection, int, Task> script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var gateway = new StubGateway(server);
        server.UseWebSockets();
        server.Run(context => gateway.ServeAsync(context, script));
        await server.StartAsync();
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context, Func<StubConnection, int, Task> script)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new StubConnection(socket, context.Request.Path + context.Request.QueryString);
        int number;
        lock (_connections)
        {
            number = _connections.Count;
            _connections.Enqueue(connection);
        }

        try
        {
            await script(connection, number);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The client is gone; the test looks at what it did before.
        }
    }
}
