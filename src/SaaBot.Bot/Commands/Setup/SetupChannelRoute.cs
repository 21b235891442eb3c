using SaaBot.Bot.Interactions;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>The card is about another channel from now on.</summary>
/// <param name="reader">Finds out how the server is set up.</param>
public sealed class SetupChannelRoute(SetupReader reader) : SetupCardRoute(reader)
{
    /// <inheritdoc/>
    public override string Name => SetupIds.Channel;

    /// <inheritdoc/>
    protected override (Snowflake Channel, Permissions? Granted) About(InteractionContext context, Snowflake channel) =>
        Snowflake.TryParse(context.Chosen, out Snowflake chosen)
            ? (chosen, context.Data.Resolved?.Channels.GetValueOrDefault(chosen)?.AppPermissions)
            : (channel, null);
}
