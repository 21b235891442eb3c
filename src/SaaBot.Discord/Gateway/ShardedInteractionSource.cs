using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>Receives interactions over the gateway, one runner per shard; when one of them must stop, all stop.</summary>
public sealed class ShardedInteractionSource : IInteractionSource
{
    private readonly DiscordOptions _options;
    private readonly IGatewayDirectory _directory;
    private readonly IGatewaySessionStore _store;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ILogger<ShardedInteractionSource> _logger;

    /// <summary>A source over the gateway.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="directory">Knows where the gateway is.</param>
    /// <param name="store">Remembers sessions.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    public ShardedInteractionSource(
        IOptions<DiscordOptions> options,
        IGatewayDirectory directory,
        IGatewaySessionStore store,
        TimeProvider time,
        Func<double> random,
        ILogger<ShardedInteractionSource> logger)
    {
        _options = options.Value;
        _directory = directory;
        _store = store;
        _time = time;
        _random = random;
        _logger = logger;
    }

    /// <inheritdoc />
    public async Task<GatewayStop> RunAsync(ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        try
        {
            var directions = await new PatientDirectory(_directory, _time, _random, _logger).FindAsync(stop).ConfigureAwait(false);
            return directions.Refusal ?? await RunShardsAsync(directions.Gateway!, sink, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new GatewayStop(GatewayStopReason.Requested, "The host asked the gateway to stop.");
        }
    }

    private async Task<GatewayStop> RunShardsAsync(GatewayBot gateway, ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        var count = _options.Shards ?? Math.Max(1, gateway.Shards);
        var indexes = _options.ShardIndexes is { Count: > 0 } own ? own : Enumerable.Range(0, count);
        var gate = new IdentifyGate(gateway.SessionStartLimit, _time);
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var runs = indexes.Select(index => RunShardAsync(Settings(new ShardId(index, count), gateway.Url), gate, sink, all)).ToArray();
        var stops = await Task.WhenAll(runs).ConfigureAwait(false);
        return stops.FirstOrDefault(each => each.IsFatal) ?? stops[0];
    }

    private async Task<GatewayStop> RunShardAsync(
        ShardSettings settings, IdentifyGate gate, ChannelWriter<DiscordEvent> sink, CancellationTokenSource all)
    {
        try
        {
            return await new GatewayRunner(settings, gate, _store, _time, _random, _logger).RunAsync(sink, all.Token).ConfigureAwait(false);
        }
        finally
        {
            // Whatever ends one shard, a refusal or a bug, must not leave the bot half connected.
            await all.CancelAsync().ConfigureAwait(false);
        }
    }

    private ShardSettings Settings(ShardId shard, Uri gatewayUrl) =>
        new(shard, _options.GatewayUrl ?? gatewayUrl, _options.Token, _options.Intents, _options.Status, _options.Timeouts);
}
