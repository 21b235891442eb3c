using System.Collections.Concurrent;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Servers;

/// <summary>
/// The languages that servers chose for public posts, remembered for a minute: every public answer asks for one. When the store does not answer at once, the server's language on Discord
/// has to do, because an answer to a command cannot wait.
/// </summary>
/// <param name="servers">What servers chose.</param>
/// <param name="clock">The clock.</param>
public sealed class ServerLanguages(IServerStore servers, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<ulong, (Language? Language, long At)> _known = new();

    /// <summary>The language that a server chose, or null.</summary>
    /// <param name="guildId">The server, or null outside of servers.</param>
    public async ValueTask<Language?> ChosenAsync(ulong? guildId)
    {
        if (guildId is not { } guild)
        {
            return null;
        }

        bool isKnown = _known.TryGetValue(guild, out (Language? Language, long At) known);
        if (isKnown && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Language;
        }

        try
        {
            Language? chosen = (await servers.GetAsync(guild, CancellationToken.None).WaitAsync(Patience, clock).ConfigureAwait(false)).Language;
            Chose(guild, chosen);
            return chosen;
        }
        catch (Exception away) when (away is StoreUnavailableException or TimeoutException)
        {
            return known.Language;
        }
    }

    /// <summary>A server has just chosen.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="language">The language, or null for the server's own on Discord.</param>
    public void Chose(ulong guildId, Language? language) => _known[guildId] = (language, clock.GetTimestamp());
}
