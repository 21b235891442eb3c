using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>What the controls of the setup card have in common: they are for those who manage the server, and show the card anew.</summary>
/// <param name="reader">Finds out how the server is set up.</param>
public abstract class SetupRoute(SetupReader reader) : IComponentRoute
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public int Version => SetupIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild || !Snowflake.TryParse(id.Argument(0), out Snowflake channel))
        {
            return context.Tell("error.old-card");
        }

        if (!context.IsManager)
        {
            return context.Tell("setup.managers-only");
        }

        await ChangeAsync(guild.Value, id.Argument(1), stop).ConfigureAwait(false);
        (Snowflake about, Permissions? granted) = About(context, channel);
        return await reader.ShowAsync(context, guild, about, granted, stop).ConfigureAwait(false);
    }

    /// <summary>Does what the control is for, before the card is shown anew.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="argument">What was chosen; anyone may have made it up.</param>
    /// <param name="stop">Stops waiting.</param>
    protected virtual Task ChangeAsync(ulong guildId, string argument, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The channel that the card is about from now on, and what the bot may do there when Discord has said so.</summary>
    /// <param name="context">Who used the control.</param>
    /// <param name="channel">The channel that the card was about.</param>
    protected virtual (Snowflake Channel, Permissions? Granted) About(InteractionContext context, Snowflake channel) => (channel, null);
}
