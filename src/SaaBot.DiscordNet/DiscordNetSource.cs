using System.Net;
using System.Threading.Channels;
using Discord;
using Discord.Net;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;

namespace SaaBot.DiscordNet;

/// <summary>
/// Receives interactions over Discord.Net's gateway client, which connects, identifies, beats, resumes and spreads over shards in its own
/// way. Answers go through the built-in HTTP client.
/// </summary>
public sealed class DiscordNetSource : IInteractionSource
{
    private readonly DiscordOptions _options;
    private readonly PatientDirectory _directory;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ILogger<DiscordNetSource> _logger;

    /// <summary>A source over Discord.Net.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="directory">Knows where the gateway is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    public DiscordNetSource(
        IOptions<DiscordOptions> options, IGatewayDirectory directory, TimeProvider time, Func<double> random, ILogger<DiscordNetSource> logger)
    {
        _options = options.Value;
        _directory = new PatientDirectory(directory, time, random, logger);
        _time = time;
        _random = random;
        _logger = logger;
    }

    /// <inheritdoc />
    public async Task<GatewayStop> RunAsync(ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        try
        {
            var directions = await _directory.FindAsync(stop).ConfigureAwait(false);
            return directions.Refusal ?? await RunClientAsync(directions.Gateway!, sink, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Requested();
        }
    }

    private static GatewayStop Requested() => new(GatewayStopReason.Requested, "The host asked the gateway to stop.");

    private async Task<GatewayStop> RunClientAsync(GatewayBot gateway, ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        var end = new TaskCompletionSource<GatewayStop>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var stopping = stop.Register(() => end.TrySetResult(Requested())).ConfigureAwait(false);
        var client = Create(gateway, () => new HeardSocket(DefaultWebSocketProvider.Instance(), new ShardEar(sink, end, _time, _logger)));
        await using (client.ConfigureAwait(false))
        {
            client.Log += new DiscordNetLog(_logger).WriteAsync;

            await LoginAsync(client, stop).ConfigureAwait(false);
            if (!string.IsNullOrWhiteSpace(_options.Status))
            {
                await client.SetCustomStatusAsync(_options.Status).ConfigureAwait(false);
            }

            await client.StartAsync().ConfigureAwait(false);
            var reason = await end.Task.ConfigureAwait(false);
            await client.StopAsync().ConfigureAwait(false);
            return reason;
        }
    }

    /// <summary>For more than one shard Discord.Net asks where the gateway is, as the directory did before; what may pass by itself is waited for, as there.</summary>
    private async Task LoginAsync(BaseSocketClient client, CancellationToken stop)
    {
        var backoff = new ReconnectBackoff(_random);
        while (true)
        {
            try
            {
                // The directory has just used the token, so that its form need not be guessed at.
                await client.LoginAsync(TokenType.Bot, _options.Token, validateToken: false).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (MayPass(failure) && !stop.IsCancellationRequested)
            {
                var wait = backoff.Next();
                _logger.LogWarning("Discord.Net could not log in: {Reason} Trying again in {Wait}", failure.Message, wait);
                await Task.Delay(wait, _time, stop).ConfigureAwait(false);
            }
        }
    }

    private static bool MayPass(Exception failure) =>
        failure is HttpException { HttpCode: >= HttpStatusCode.InternalServerError } or HttpRequestException or RateLimitedException or TimeoutException or OperationCanceledException;

    private BaseSocketClient Create(GatewayBot gateway, WebSocketProvider sockets)
    {
        var count = _options.Shards ?? Math.Max(1, gateway.Shards);
        int[] indexes = _options.ShardIndexes is { Count: > 0 } own ? [.. own] : [.. Enumerable.Range(0, count)];
        var settings = ClientSettings.Of(_options, _options.GatewayUrl ?? gateway.Url, new DiscordNetLog(_logger), sockets);
        settings.TotalShards = count;
        if (indexes is [var only])
        {
            settings.ShardId = only;
            return new DiscordSocketClient(settings);
        }

        settings.IdentifyMaxConcurrency = gateway.SessionStartLimit.MaxConcurrency;
        return new DiscordShardedClient(indexes, settings);
    }
}
