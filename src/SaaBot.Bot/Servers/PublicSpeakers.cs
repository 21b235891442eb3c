using SaaBot.Bot.Replies;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Servers;

/// <summary>Speaks the language of a server's public posts: the one it chose, else its own on Discord.</summary>
/// <param name="servers">What servers chose.</param>
/// <param name="presence">Their locales on Discord.</param>
public sealed class PublicSpeakers(IServerStore servers, ServerPresence presence)
{
    /// <summary>A speaker for a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="phrases">The bot's sentences.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Speaker> ForAsync(ulong guildId, PhraseBook phrases, CancellationToken stop)
    {
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        return new Speaker(phrases, settings.Language ?? Locales.FromLocale(presence.Locale(guildId)));
    }
}
