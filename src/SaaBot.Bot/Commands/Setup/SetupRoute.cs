using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>What the controls of the setup card and its form have in common: they are about a channel, and for those who manage the server.</summary>
public abstract class SetupRoute : IComponentRoute
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public int Version => SetupIds.Version;

    /// <inheritdoc/>
    public virtual bool OpensModal => false;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild || !Snowflake.TryParse(id.Argument(0), out Snowflake channel))
        {
            return context.Tell("error.old-card");
        }

        return context.IsManager ? await UseAsync(context, guild, channel, id.Argument(1), stop).ConfigureAwait(false) : context.Tell("setup.managers-only");
    }

    /// <summary>Answers somebody who manages the server.</summary>
    /// <param name="context">Who used the control.</param>
    /// <param name="guild">The server.</param>
    /// <param name="channel">The channel that the card is about.</param>
    /// <param name="argument">What was chosen; anyone may have made it up.</param>
    /// <param name="stop">Stops waiting.</param>
    protected abstract Task<Answer> UseAsync(InteractionContext context, Snowflake guild, Snowflake channel, string argument, CancellationToken stop);
}
