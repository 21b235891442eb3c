using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Chooses the language of public posts.</summary>
/// <param name="reader">Finds out how the server is set up.</param>
/// <param name="servers">Keeps the choice.</param>
/// <param name="speakers">Told of the choice.</param>
public sealed class SetupLanguageRoute(SetupReader reader, IServerStore servers, PublicSpeakers speakers) : SetupCardRoute(reader)
{
    /// <inheritdoc/>
    public override string Name => SetupIds.Language;

    /// <inheritdoc/>
    protected override async Task ChangeAsync(ulong guildId, string argument, CancellationToken stop)
    {
        Language? chosen = Locales.FromCode(argument);
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        await servers.SaveAsync(settings with { Language = chosen }, stop).ConfigureAwait(false);
        speakers.Chose(guildId, chosen);
    }
}
