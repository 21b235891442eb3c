using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SaaBot.Tests.Discord.Gateway;

/// <summary>One connection of the stub, seen from the server.</summary>
public sealed class StubConnection(WebSocket socket, string target)
{
    public const string Ready = """
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"9","username":"saabot"},"guilds":[],"session_id":"session-1",
         "resume_gateway_url":"RESUME","application":{"id":"8"}}}
        """;

    private readonly TaskCompletionSource<int?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Target { get; } = target;

    /// <summary>The code that the client closed with.</summary>
    public Task<int?> Closed => _closed.Task;

    public List<JsonElement> Received { get; } = [];

    public Task SendAsync(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task HelloAsync(int heartbeatInterval = 60_000) =>
        SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{heartbeatInterval}}}}}""");

    public Task ReadyAsync(Uri resumeUrl) => SendAsync(Ready.Replace("RESUME", resumeUrl.ToString(), StringComparison.Ordinal));

    public Task CloseAsync(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    /// <summary>The next payload with that op; others before it are kept in <see cref="Received"/>. Null when the client has closed.</summary>
    public async Task<JsonElement?> ExpectAsync(int op)
    {
        while (await ReceiveAsync() is { } payload)
        {
            if (payload.GetProperty("op").GetInt32() == op)
            {
                return payload;
            }
        }

        return null;
    }

    /// <summary>Reads until the client closes, acknowledging heartbeats if told to.</summary>
    public async Task HoldAsync(bool acknowledge = true)
    {
        while (await ReceiveAsync() is { } payload)
        {
            if (acknowledge && payload.GetProperty("op").GetInt32() == 1)
            {
                await SendAsync("""{"op":11}""");
            }
        }
    }

    private async Task<JsonElement?> ReceiveAsync()
    {
        var buffer = new byte[8192];
        try
        {
            var result = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (result.MessageType != WebSocketMessageType.Close)
            {
                var payload = JsonDocument.Parse(buffer.AsMemory(0, result.Count)).RootElement;
                lock (Received)
                {
                    Received.Add(payload);
                }

                return payload;
            }

            _closed.TrySetResult((int?)result.CloseStatus);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            _closed.TrySetResult(null);
        }

        return null;
    }
}
