using Discord.Net.WebSockets;
using SaaBot.Discord.Gateway;

namespace SaaBot.DiscordNet;

/// <summary>
/// Discord.Net's own socket, with a listener between it and Discord.Net. Frames are asked for as plain text, so that both can read them.
/// </summary>
internal sealed class HeardSocket : IWebSocketClient
{
    private readonly IWebSocketClient _socket;
    private readonly ShardEar _ear;

    /// <summary>A socket that is listened to.</summary>
    /// <param name="socket">Discord.Net's socket.</param>
    /// <param name="ear">Who listens.</param>
    public HeardSocket(IWebSocketClient socket, ShardEar ear)
    {
        _socket = socket;
        _ear = ear;
        _socket.TextMessage += ReceiveAsync;
        _socket.Closed += EndAsync;
    }

    /// <inheritdoc/>
    public event Func<byte[], int, int, Task>? BinaryMessage
    {
        add => _socket.BinaryMessage += value;
        remove => _socket.BinaryMessage -= value;
    }

    /// <inheritdoc/>
    public event Func<string, Task>? TextMessage;

    /// <inheritdoc/>
    public event Func<Exception, Task>? Closed;

    /// <inheritdoc/>
    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    /// <inheritdoc/>
    public void SetCancelToken(CancellationToken cancelToken) => _socket.SetCancelToken(cancelToken);

    /// <inheritdoc/>
    public Task ConnectAsync(string host) => _socket.ConnectAsync(GatewayAddress.WithQuery(new Uri(host)).AbsoluteUri);

    /// <inheritdoc/>
    public Task DisconnectAsync(int closeCode = 1000)
    {
        _ear.Lost("Discord.Net closed the connection.");
        return _socket.DisconnectAsync(closeCode);
    }

    /// <inheritdoc/>
    public Task SendAsync(byte[] data, int index, int count, bool isText) => _socket.SendAsync(data, index, count, isText);

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync(string frame)
    {
        var left = await _ear.HearAsync(frame).ConfigureAwait(false);
        await (TextMessage?.Invoke(left) ?? Task.CompletedTask).ConfigureAwait(false);
    }

    private async Task EndAsync(Exception problem)
    {
        _ear.Closed(problem);
        await (Closed?.Invoke(problem) ?? Task.CompletedTask).ConfigureAwait(false);
    }
}
