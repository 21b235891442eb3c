using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using SaaBot.LocalDiscord.Recording;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>Accepts gateway sockets and runs each until it is over.</summary>
internal sealed class GatewayEndpoint(GatewayServices services, Recorder recorder)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("This is Discord's gateway: it speaks WebSocket only.");
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query;
        var path = context.Request.Path + context.Request.QueryString.ToString();
        using var connection = new GatewayConnection(socket, path, query["compress"] == "zlib-stream", recorder, services.Clock);
        services.Hub.Opened(connection);
        var protocol = new GatewayProtocol(connection, services);
        var writing = connection.WriteAsync();
        await using var watch = services.Clock.CreateTimer(
            _ => HangUpOnSilence(protocol), null, services.Options.HeartbeatInterval, services.Options.HeartbeatInterval);
        try
        {
            if (query["v"].ToString() is not ("" or "9" or "10"))
            {
                protocol.Close(CloseCode.InvalidApiVersion);
            }
            else
            {
                protocol.Open();
            }

            await ReadAsync(connection, protocol, context.RequestAborted);
        }
        finally
        {
            await connection.FinishAsync();
            await writing;
            services.Hub.Closed(connection);
            Detach(connection, protocol);
        }
    }

    private async Task ReadAsync(GatewayConnection connection, GatewayProtocol protocol, CancellationToken aborted)
    {
        try
        {
            while (true)
            {
                var incoming = await connection.ReadAsync(GatewayProtocol.LongestPayload, aborted);
                if (incoming.CloseCode is { } code)
                {
                    EndOnNormalClose(protocol, code);
                    return;
                }

                protocol.Receive(incoming.Frame);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            // A vanished client is the normal end of a connection; the session stays for a resume.
        }
    }

    /// <summary>Close codes 1000 and 1001 end the session (events/gateway: Disconnecting); any other leaves it resumable.</summary>
    private void EndOnNormalClose(GatewayProtocol protocol, int code)
    {
        if (code is CloseCode.Normal or CloseCode.GoingAway && protocol.Session is { } session)
        {
            services.Hub.End(session);
        }
    }

    private void Detach(GatewayConnection connection, GatewayProtocol protocol)
    {
        if (protocol.Session is { } session)
        {
            session.Detach(connection, services.Clock.GetUtcNow());
            if (services.World.Application(session.ApplicationId) is { } application)
            {
                services.ConnectionChanged(application);
            }
        }
    }

    private static void HangUpOnSilence(GatewayProtocol protocol)
    {
        if (protocol.IsSilent())
        {
            protocol.Close(CloseCode.SessionTimedOut);
        }
    }
}
