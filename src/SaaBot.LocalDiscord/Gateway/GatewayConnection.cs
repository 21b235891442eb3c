using System.Net.WebSockets;
using System.Threading.Channels;
using SaaBot.LocalDiscord.Recording;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>
/// One socket. Frames go through a queue with a single writer, so that nobody who dispatches ever waits for a slow client;
/// what happens on the wire is recorded here.
/// </summary>
internal sealed class GatewayConnection(WebSocket socket, string path, bool compressed, Recorder recorder, TimeProvider clock) : IDisposable
{
    private const int LongestQueue = 50_000;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Channel<Outgoing> _queue = Channel.CreateUnbounded<Outgoing>();
    private readonly CancellationTokenSource _ended = new();
    private readonly ZlibFrames? _zlib = compressed ? new ZlibFrames() : null;
    private int _events;

    /// <summary>Cancelled when the connection is over, whoever ended it.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>The close code that <see cref="CloseAfter"/> armed.</summary>
    public (int Events, int Code)? CloseAfter { get; set; }

    public void Send(byte[] frame)
    {
        if (_queue.Reader.Count > LongestQueue)
        {
            socket.Abort();
            return;
        }

        _queue.Writer.TryWrite(new Outgoing(frame, 0));
    }

    /// <summary>Sends a dispatched event; these count towards a scripted close.</summary>
    public void SendEvent(byte[] frame)
    {
        Send(frame);
        if (CloseAfter is { } armed && Interlocked.Increment(ref _events) >= armed.Events)
        {
            Close(armed.Code);
        }
    }

    /// <summary>Closes after what is queued was sent.</summary>
    public void Close(int code)
    {
        _queue.Writer.TryWrite(new Outgoing(null, code));
        _queue.Writer.TryComplete();
    }

    /// <summary>Breaks the TCP connection without a close frame.</summary>
    public void Cut() => socket.Abort();

    /// <summary>Writes until a close was sent or the socket is gone.</summary>
    public async Task WriteAsync()
    {
        try
        {
            await foreach (var outgoing in _queue.Reader.ReadAllAsync(Ended))
            {
                if (outgoing.Frame is { } frame)
                {
                    await SendNowAsync(frame);
                    continue;
                }

                recorder.Close("gateway-out", path, outgoing.CloseCode, CloseCode.Reason(outgoing.CloseCode));
                await socket.CloseOutputAsync((WebSocketCloseStatus)outgoing.CloseCode, CloseCode.Reason(outgoing.CloseCode), Ended);
                await Task.Delay(Farewell, clock, Ended);
                socket.Abort();
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            socket.Abort();
        }
    }

    /// <summary>
    /// Reads one message of at most <paramref name="limit"/> bytes; a longer one is cut off there, which is enough to refuse it.
    /// </summary>
    public async Task<Incoming> ReadAsync(int limit, CancellationToken cancel)
    {
        var buffer = new byte[limit + 1];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                var code = (int)(socket.CloseStatus ?? WebSocketCloseStatus.Empty);
                recorder.Close("gateway-in", path, code, socket.CloseStatusDescription);
                return new Incoming(default, code);
            }

            length += part.Count;
            if (part.EndOfMessage || length > limit)
            {
                var frame = buffer.AsMemory(0, length);
                recorder.Frame("gateway-in", path, frame);
                return new Incoming(frame, null);
            }
        }
    }

    /// <summary>Answers the client's close and stops the writer.</summary>
    public async Task FinishAsync()
    {
        if (socket.State == WebSocketState.CloseReceived)
        {
            try
            {
                using var limit = new CancellationTokenSource(Farewell, clock);
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
            catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
            {
                socket.Abort();
            }
        }

        await _ended.CancelAsync();
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
        _zlib?.Dispose();
    }

    private async Task SendNowAsync(byte[] frame)
    {
        recorder.Frame("gateway-out", path, frame);
        if (_zlib is null)
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, Ended);
        }
        else
        {
            await socket.SendAsync(_zlib.Compress(frame), WebSocketMessageType.Binary, endOfMessage: true, Ended);
        }
    }

    /// <summary>What was read: a frame, or the code the client closed with.</summary>
    internal readonly record struct Incoming(ReadOnlyMemory<byte> Frame, int? CloseCode);

    private readonly record struct Outgoing(byte[]? Frame, int CloseCode);
}
