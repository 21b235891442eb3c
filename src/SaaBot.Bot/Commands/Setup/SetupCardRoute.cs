using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>A control after which the card is shown anew.</summary>
/// <param name="reader">Finds out how the server is set up.</param>
public abstract class SetupCardRoute(SetupReader reader) : SetupRoute
{
    /// <inheritdoc/>
    protected override async Task<Answer> UseAsync(InteractionContext context, Snowflake guild, Snowflake channel, string argument, CancellationToken stop)
    {
        await ChangeAsync(guild.Value, argument, stop).ConfigureAwait(false);
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
