using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Commands;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using Channel = System.Threading.Channels.Channel;

namespace SaaBot.Bot.Jobs;

/// <summary>Registers the commands at the start and whenever their names or descriptions were edited; knows the application before any session does, and says how to invite it.</summary>
/// <param name="sync">Registers them when their hash changed.</param>
/// <param name="rest">Tells which application the bot is.</param>
/// <param name="handlers">Who answers what.</param>
/// <param name="catalogs">The names and descriptions.</param>
/// <param name="clock">Waits between tries.</param>
/// <param name="log">The log.</param>
/// <param name="invitation">Says how to invite the bot; null on the look-alike, where nobody can.</param>
public sealed class CommandSyncWorker(
    CommandSync sync,
    IDiscordRest rest,
    HandlerTable handlers,
    ICatalogSource catalogs,
    TimeProvider clock,
    ILogger<CommandSyncWorker> log,
    InvitationNote? invitation = null) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Channel<Catalog> editions = Channel.CreateBounded<Catalog>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Offer(Catalog catalog) => editions.Writer.TryWrite(catalog);
        catalogs.Changed += Offer;
        Offer(catalogs.Current);
        try
        {
            await foreach (Catalog catalog in editions.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                while (!await TryAsync(catalog, stoppingToken).ConfigureAwait(false))
                {
                    await Task.Delay(BetweenTries, clock, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Registration of commands stopped");
        }
        finally
        {
            catalogs.Changed -= Offer;
        }
    }

    private async Task<bool> TryAsync(Catalog catalog, CancellationToken stop)
    {
        RestResult<Application> application = await rest.GetCurrentApplicationAsync(stop).ConfigureAwait(false);
        if (!application.IsOk)
        {
            return Failed(application.Error);
        }

        invitation?.Say(application.Value.Id);
        RestResult<CommandSyncOutcome> result = await sync
            .SyncAsync(application.Value.Id, CommandRegistration.All(handlers, catalog.Phrases), stop).ConfigureAwait(false);
        if (!result.IsOk)
        {
            return Failed(result.Error);
        }

        log.LogInformation("Commands: {Count}, {Outcome}", result.Value.Count, result.Value.Changed ? "registered" : "registered already");
        return true;
    }

    private bool Failed(RestError error)
    {
        // A refused token or definition stays refused; only what may pass by itself is tried again.
        bool passing = error.Kind is RestErrorKind.Network or RestErrorKind.ServerFault or RestErrorKind.RateLimited or RestErrorKind.Unreadable;
        log.LogError("The commands were not registered: {Error}", error);
        return !passing;
    }
}
