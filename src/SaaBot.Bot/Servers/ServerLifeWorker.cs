using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Telemetry;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;
using Channel = System.Threading.Channels.Channel;

namespace SaaBot.Bot.Servers;

/// <summary>
/// Lets a server's schedule rest when the bot was removed from it and wakes it when the bot is back; what the server had is kept for 30 days. An outage changes nothing
/// (Gateway Events, "Guild Delete": <c>unavailable</c>).
/// </summary>
/// <param name="daily">Schedules.</param>
/// <param name="servers">Settings of servers.</param>
/// <param name="presence">Tells which servers are this worker's.</param>
/// <param name="desk">Looks after the daily question of a server that is there again.</param>
/// <param name="metrics">Counts pauses.</param>
/// <param name="clock">The present, and waits between tries.</param>
/// <param name="log">The log.</param>
public sealed class ServerLifeWorker(
    IDailyStore daily, IServerStore servers, ServerPresence presence, DailyDesk desk, BotMetrics metrics, TimeProvider clock, ILogger<ServerLifeWorker> log) : BackgroundService, IEventListener
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    // Servers that are remembered as having the bot.
    private readonly HashSet<ulong> _known = [];

    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public void Hear(DiscordEvent happened)
    {
        if (happened is GatewayReady or GatewayResumed or GuildAvailable or GuildRemoved)
        {
            _events.Writer.TryWrite(happened);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (DiscordEvent happened in _events.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                while (!await TryAsync(happened, stoppingToken).ConfigureAwait(false))
                {
                    await Task.Delay(BetweenTries, clock, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Comings and goings of servers are no longer watched");
        }
    }

    private async Task<bool> TryAsync(DiscordEvent happened, CancellationToken stop)
    {
        try
        {
            await (happened switch
            {
                GatewayReady ready => ListedAsync(ready, stop),

                // After a restart nothing tells of the servers of a session that goes on.
                GatewayResumed => desk.SweepAsync(stop),
                GuildAvailable available => CameAsync(available.Guild.Id.Value, stop),
                GuildRemoved removed => WentAsync(removed.GuildId.Value, stop),
                _ => Task.CompletedTask,
            }).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; {Event} waits", happened.GetType().Name);
            return false;
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && stop.IsCancellationRequested))
        {
            // Whatever went wrong over one event must not keep the bot from all others.
            log.LogError(failure, "{Event} was not dealt with", happened.GetType().Name);
            return true;
        }
    }

    /// <summary>Servers that removed the bot while it was away are missing in the list of a new session.</summary>
    private async Task ListedAsync(GatewayReady ready, CancellationToken stop)
    {
        IReadOnlyList<ulong> kept = await servers.ListAsync(stop).ConfigureAwait(false);
        _known.Clear();
        _known.UnionWith(kept);
        IReadOnlyList<DailySchedule> schedules = await daily.ListSchedulesAsync(stop).ConfigureAwait(false);
        HashSet<ulong> listed = [.. ready.GuildIds.Select(guild => guild.Value)];
        ulong[] gone =
        [
            .. schedules.Where(schedule => schedule.Paused != PauseReason.Removed).Select(schedule => schedule.GuildId)
                .Union(_known)
                .Where(guild => ShardId.Of(new Snowflake(guild), ready.Shard.Count) == ready.Shard && !listed.Contains(guild) && !presence.IsThere(guild)),
        ];
        foreach (ulong guild in gone)
        {
            await WentAsync(guild, stop).ConfigureAwait(false);
        }
    }

    private async Task WentAsync(ulong guildId, CancellationToken stop)
    {
        _known.Remove(guildId);
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        DateTimeOffset now = clock.GetUtcNow();
        if (settings.RemovedAt is null)
        {
            await servers.SaveAsync(settings with { RemovedAt = now }, stop).ConfigureAwait(false);
        }

        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is { Paused: PauseReason.None } schedule)
        {
            await daily.SaveScheduleAsync(schedule with { Paused = PauseReason.Removed, PausedAt = now }, stop).ConfigureAwait(false);
            metrics.DailyPaused(nameof(PauseReason.Removed));
        }

        log.LogInformation("The bot was removed from server {Guild}; what it had is kept for {Days} days", guildId, ServerSettings.KeptAfterRemoval.TotalDays);
    }

    private async Task CameAsync(ulong guildId, CancellationToken stop)
    {
        // A new session tells of thousands of servers, nearly all of them known.
        if (!_known.Contains(guildId))
        {
            await GreetAsync(guildId, stop).ConfigureAwait(false);
        }

        // What has become due there meanwhile waits no longer.
        _ = desk.Look(guildId);
    }

    private async Task GreetAsync(ulong guildId, CancellationToken stop)
    {
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        if (settings.RemovedAt is null)
        {
            // Else nobody would notice that a server which has chosen nothing removes the bot while it is away.
            await servers.AddAsync(guildId, stop).ConfigureAwait(false);
        }
        else
        {
            await BackAsync(guildId, settings, stop).ConfigureAwait(false);
        }

        _known.Add(guildId);
    }

    private async Task BackAsync(ulong guildId, ServerSettings settings, CancellationToken stop)
    {
        await servers.SaveAsync(settings with { RemovedAt = null }, stop).ConfigureAwait(false);
        if (await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false) is { Paused: PauseReason.Removed } schedule)
        {
            await daily.SaveScheduleAsync(schedule with { Paused = PauseReason.None, PausedAt = null, SetAt = clock.GetUtcNow() }, stop).ConfigureAwait(false);
        }

        log.LogInformation("The bot is back in server {Guild}; its schedule goes on", guildId);
    }
}
