using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>Claims what is to happen once in a server, and remembers it in the errand: a worker that tries again goes on with its own claim while it lasts.</summary>
/// <param name="servers">Who does what, once.</param>
/// <param name="clock">The present.</param>
public sealed class HeldClaims(IServerStore servers, TimeProvider clock)
{
    /// <summary>Claims it, unless this worker holds it already.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="name">What is to happen, as in <see cref="IServerStore.ClaimAsync"/>.</param>
    /// <param name="errand">Remembers the claim between tries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>When this worker claimed it; null when another has it, or it has happened.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<DateTimeOffset?> ClaimAsync(ulong guildId, string name, DailyErrand errand, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (errand.Claims.TryGetValue(name, out DateTimeOffset claimedAt) && now <= DailyTiming.EndOf(claimedAt))
        {
            return claimedAt;
        }

        if (!await servers.ClaimAsync(guildId, name, now, DailyTiming.Lease, stop).ConfigureAwait(false))
        {
            return null;
        }

        errand.Claims[name] = now;
        return now;
    }

    /// <summary>It has happened and is never given again.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="name">What has happened.</param>
    /// <param name="errand">Forgets the claim.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task CompleteAsync(ulong guildId, string name, DailyErrand errand, CancellationToken stop)
    {
        await servers.CompleteAsync(guildId, name, stop).ConfigureAwait(false);
        errand.Claims.Remove(name);
    }
}
