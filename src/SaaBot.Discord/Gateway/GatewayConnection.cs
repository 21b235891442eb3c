using System.Buffers;
using System.Net.WebSockets;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// One socket. Everything that is born with it stops with it (<see cref="Ended"/>), and only the first reason to end counts.
/// </summary>
public sealed class GatewayConnection : IAsyncDisposable
{
    private const int LargestMessage = 32 * 1024 * 1024;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _cut = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ArrayBufferWriter<byte> _received = new(16 * 1024);
    private readonly GatewayTimeouts _timeouts;
    private readonly TimeProvider _time;
    private readonly SendLimiter _limiter;
    private readonly TaskCompletionSource _readToTheEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectionEnd? _end;

    private GatewayConnection(GatewayTimeouts timeouts, TimeProvider time)
    {
        _timeouts = timeouts;
        _time = time;
        _limiter = new SendLimiter(time);
        _socket.Options.KeepAliveInterval = KeepAlive;
        _socket.Options.KeepAliveTimeout = KeepAlive;
    }

    /// <summary>Cancelled when the connection ends.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Why it ended, or null while it lives.</summary>
    public ConnectionEnd? End => Volatile.Read(ref _end);

    /// <summary>Opens a socket.</summary>
    /// <param name="url">The address with its query.</param>
    /// <param name="timeouts">How long it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Ends the attempt.</param>
    /// <exception cref="WebSocketException">It could not be opened.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or was stopped.</exception>
    public static async Task<GatewayConnection> OpenAsync(Uri url, GatewayTimeouts timeouts, TimeProvider time, CancellationToken stop)
    {
        var connection = new GatewayConnection(timeouts, time);
        try
        {
            using var deadline = new CancellationTokenSource(timeouts.Connect, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
            await connection._socket.ConnectAsync(url, either.Token).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends the connection for that reason, unless it has ended for another. The close frame keeps the session.</summary>
    /// <param name="end">Why, and what follows.</param>
    public bool TryEnd(ConnectionEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is not null)
        {
            return false;
        }

        _ = CloseAsync();
        return true;
    }

    /// <summary>
    /// Reads one message. Only one reader at a time, and it reads on until the socket is closed, so that the goodbye of the other side is
    /// heard.
    /// </summary>
    public async ValueTask<GatewayFrame> ReceiveAsync()
    {
        var frame = await ReadAsync().ConfigureAwait(false);
        if (frame.Closed)
        {
            _readToTheEnd.TrySetResult();
        }

        return frame;
    }

    /// <summary>Sends one message, below the limit of 120 a minute. A loss shows at the reader.</summary>
    /// <param name="message">The message.</param>
    /// <param name="heartbeat">Whether it is a heartbeat.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> message, bool heartbeat)
    {
        try
        {
            await _limiter.EnterAsync(heartbeat, Ended).ConfigureAwait(false);
            await _sending.WaitAsync(Ended).ConfigureAwait(false);
            try
            {
                await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _cut.Token).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // The reader sees the loss too, and unlike the sender it may learn Discord's close code.
        }
    }

    /// <summary>Ends the connection if nobody has, and frees the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        TryEnd(ConnectionEnd.Resume("The connection was given up."));
        _readToTheEnd.TrySetResult();
        await _closed.Task.ConfigureAwait(false);
        _socket.Dispose();
        _ended.Dispose();
        _cut.Dispose();
        _sending.Dispose();
    }

    private static bool IsLoss(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;

    private async ValueTask<GatewayFrame> ReadAsync()
    {
        _received.ResetWrittenCount();
        try
        {
            while (_received.WrittenCount < LargestMessage)
            {
                var result = await _socket.ReceiveAsync(_received.GetMemory(4096), _cut.Token).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return GatewayFrame.Close((int?)_socket.CloseStatus);
                }

                _received.Advance(result.Count);
                if (result.EndOfMessage)
                {
                    return new GatewayFrame(_received.WrittenMemory);
                }
            }

            return GatewayFrame.Close(null);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            return GatewayFrame.Close((int?)_socket.CloseStatus);
        }
    }

    private async Task CloseAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        using var deadline = new CancellationTokenSource(_timeouts.Close, _time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                // CloseOutputAsync, not CloseAsync: the latter waits for the other side without bound (dotnet/runtime#51590), and the
                // reader sees the other side's close frame anyway.
                await _sending.WaitAsync(deadline.Token).ConfigureAwait(false);
                try
                {
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseCodes.KeepSession, null, deadline.Token).ConfigureAwait(false);
                }
                finally
                {
                    _sending.Release();
                }

                await _readToTheEnd.Task.WaitAsync(deadline.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // The connection is lost already; cutting it below is all that is left to do.
        }
        finally
        {
            await _cut.CancelAsync().ConfigureAwait(false);
            _closed.TrySetResult();
        }
    }
}
