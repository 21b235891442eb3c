using System.Text.Json;
using System.Threading.Channels;
using Discord.Net;
using Microsoft.Extensions.Logging;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Json;

namespace SaaBot.DiscordNet;

/// <summary>
/// Turns what one shard of Discord.Net receives into the bot's events, by the reader of the built-in client: so both hand the router the
/// very same interactions, and a component that is newer than the installed Discord.Net loses none.
/// </summary>
/// <param name="sink">Where events go.</param>
/// <param name="end">Set when Discord refuses the bot for good, and by the host; nothing is heard after it.</param>
/// <param name="time">Stamps arrivals.</param>
/// <param name="logger">The log.</param>
internal sealed class ShardEar(ChannelWriter<DiscordEvent> sink, TaskCompletionSource<GatewayStop> end, TimeProvider time, ILogger logger)
{
    private ShardId _shard = new(0, 1);
    private int _isLive;

    /// <summary>Reads a frame.</summary>
    /// <param name="frame">The frame as it arrived.</param>
    /// <returns>What Discord.Net is to read: the same, or for an interaction its number alone.</returns>
    public async Task<string> HearAsync(string frame)
    {
        var at = time.GetTimestamp();
        var payload = JsonSerializer.Deserialize(frame, DiscordJson.Default.GatewayPayload)!;
        if (payload.Opcode != GatewayOpcode.Dispatch || end.Task.IsCompleted)
        {
            return frame;
        }

        if (payload.Name == "READY")
        {
            _shard = ShardOf(payload.Data);
        }

        var read = DispatchReader.Read(payload, _shard, at);
        if (read.Problem is { } problem)
        {
            logger.LogWarning("Shard {Shard}: an event could not be read: {Problem}", _shard, problem);
        }

        if (read.Event is { } happened)
        {
            await DeliverAsync(happened).ConfigureAwait(false);
        }

        // Discord.Net keeps the number, which it resumes from, and passes over a name that it does not know.
        return payload.Name == "INTERACTION_CREATE" ? $$"""{"op":0,"s":{{payload.Sequence}},"t":"SAABOT_HAS_IT","d":null}""" : frame;
    }

    /// <summary>The connection ended from the other side, or broke.</summary>
    /// <param name="problem">How.</param>
    public void Closed(Exception problem)
    {
        var decision = CloseCodes.Decide((problem as WebSocketClosedException)?.CloseCode);
        if (decision.StopReason is { } reason)
        {
            end.TrySetResult(new GatewayStop(reason, decision.Explanation));
        }

        Lost(decision.Explanation);
    }

    /// <summary>The connection is gone; told once for each session that was live.</summary>
    /// <param name="explanation">Why, in a sentence for the log.</param>
    public void Lost(string explanation)
    {
        if (Interlocked.Exchange(ref _isLive, 0) == 1 && !end.Task.IsCompleted)
        {
            sink.TryWrite(new GatewayInterrupted(time.GetTimestamp(), _shard, explanation));
        }
    }

    private static ShardId ShardOf(JsonElement ready) =>
        ready.TryGetProperty("shard", out var shard) && shard.ValueKind == JsonValueKind.Array
            ? new ShardId(shard[0].GetInt32(), shard[1].GetInt32())
            : new ShardId(0, 1);

    private async Task DeliverAsync(DiscordEvent happened)
    {
        if (happened is GatewayReady or GatewayResumed)
        {
            Volatile.Write(ref _isLive, 1);
        }

        var written = sink.WriteAsync(happened).AsTask();
        await Task.WhenAny(written, end.Task).ConfigureAwait(false);
        if (!end.Task.IsCompleted)
        {
            await written.ConfigureAwait(false);
        }
    }
}
