using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Commands.Setup;

/// <summary><c>/setup</c>: one private card to set a server up with, for those who manage it.</summary>
/// <param name="reader">Finds out how it is set up.</param>
public sealed class SetupCommand(SetupReader reader) : ICommand
{
    /// <inheritdoc/>
    public string Name => "setup";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases) =>
        new CommandText(phrases).InServer(Name) with { DefaultMemberPermissions = Permissions.ManageGuild };

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop) =>
        context.Interaction is { GuildId: { } guild, ChannelId: { } channel }
            ? await reader.ShowAsync(context, guild, channel, granted: null, stop).ConfigureAwait(false)
            : context.Tell("error.server-only");
}
