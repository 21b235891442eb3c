using System.Collections.Concurrent;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Servers;

/// <summary>Speaks the language of a server's public posts: the one it chose, else its own on Discord.</summary>
/// <param name="servers">What servers chose.</param>
/// <param name="presence">Their locales on Discord.</param>
/// <param name="clock">The clock.</param>
public sealed class PublicSpeakers(IServerStore servers, ServerPresence presence, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // An answer to a command cannot wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<ulong, (Language? Language, long At)> _known = new();

    /// <summary>A speaker for a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="phrases">The bot's sentences.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Speaker> ForAsync(ulong guildId, PhraseBook phrases, CancellationToken stop)
    {
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        Chose(guildId, settings.Language);
        return new Speaker(phrases, settings.Language ?? Locales.FromLocale(presence.Locale(guildId)));
    }

    /// <summary>
    /// A new answer to a command: private, or for all to see in the language of the place, which outside of servers is the person's own. What a server chose is remembered for a minute;
    /// when the store does not answer at once, what was known before or the server's language on Discord has to do.
    /// </summary>
    /// <param name="context">The command.</param>
    /// <param name="isPrivate">Whether only the person sees it.</param>
    /// <param name="present">Makes the message.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> AnswerAsync(InteractionContext context, bool isPrivate, Func<Speaker, Reply> present, CancellationToken stop) => isPrivate
        ? context.Answer(present)
        : new MessageAnswer(present(await PlaceAsync(context, stop).ConfigureAwait(false)), Private: false);

    /// <summary>A server has just chosen.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="language">The language, or null for the server's own on Discord.</param>
    public void Chose(ulong guildId, Language? language) => _known[guildId] = (language, clock.GetTimestamp());

    private async Task<Speaker> PlaceAsync(InteractionContext context, CancellationToken stop)
    {
        Interaction interaction = context.Interaction;
        return interaction.GuildId is { } guild
            ? new Speaker(context.Catalog.Phrases, await ChosenAsync(guild.Value, stop).ConfigureAwait(false) ?? Locales.FromLocale(interaction.GuildLocale))
            : context.Reader;
    }

    private async Task<Language?> ChosenAsync(ulong guildId, CancellationToken stop)
    {
        if (_known.TryGetValue(guildId, out (Language? Language, long At) known) && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Language;
        }

        try
        {
            ServerSettings settings = await servers.GetAsync(guildId, stop).WaitAsync(Patience, clock, stop).ConfigureAwait(false);
            Chose(guildId, settings.Language);
            return settings.Language;
        }
        catch (Exception away) when (away is StoreUnavailableException or TimeoutException)
        {
            return known.Language;
        }
    }
}
