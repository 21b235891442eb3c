using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Finds out how a server is set up.</summary>
/// <param name="servers">What it chose.</param>
/// <param name="daily">Its daily question.</param>
/// <param name="rest">Its channels.</param>
/// <param name="roles">Its roles and members.</param>
/// <param name="presence">Who the bot is.</param>
public sealed class SetupReader(IServerStore servers, IDailyStore daily, IDiscordRest rest, IServerRest roles, ServerPresence presence)
{
    /// <summary>The card of a channel, shown anew or in place of the one whose control was used.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guild">Their server.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="granted">What the bot may do there, when Discord has said so with the choice of the channel.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> ShowAsync(InteractionContext context, Snowflake guild, Snowflake channel, Permissions? granted, CancellationToken stop)
    {
        SetupState state = new(
            channel,
            granted ?? await GrantedAsync(context, guild, channel, stop).ConfigureAwait(false),
            await servers.GetAsync(guild.Value, stop).ConfigureAwait(false),
            await daily.GetScheduleAsync(guild.Value, stop).ConfigureAwait(false));
        Reply card = SetupPresenter.Present(context.Reader, state);
        return context.Interaction.Message is null ? new MessageAnswer(card, Private: true) : new UpdateAnswer(card);
    }

    /// <summary>What the bot may do in a channel; null when Discord does not say. Every interaction tells it of the channel that it comes from.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guild">Their server.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Permissions?> GrantedAsync(InteractionContext context, Snowflake guild, Snowflake channel, CancellationToken stop) =>
        channel == context.Interaction.ChannelId && context.Interaction.AppPermissions is { } here
            ? here
            : await AskAsync(presence.Self ?? context.Interaction.ApplicationId, guild, channel, stop).ConfigureAwait(false);

    private async Task<Permissions?> AskAsync(Snowflake self, Snowflake guild, Snowflake channelId, CancellationToken stop)
    {
        RestResult<Channel> channel = await rest.GetChannelAsync(channelId, stop).ConfigureAwait(false);
        if (channel.Error is { Kind: RestErrorKind.Forbidden or RestErrorKind.NotFound })
        {
            return Permissions.None;
        }

        if (channel is { IsOk: true, Value: { Type: ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread, ParentId: { } parent } })
        {
            // Threads go by their channel.
            return await AskAsync(self, guild, parent, stop).ConfigureAwait(false);
        }

        RestResult<Member> member = await roles.GetMemberAsync(guild, self, stop).ConfigureAwait(false);
        RestResult<IReadOnlyList<Role>> known = await roles.GetRolesAsync(guild, stop).ConfigureAwait(false);
        return channel.IsOk && member.IsOk && known.IsOk && channel.Value.GuildId == guild
            ? ChannelPermissions.Of(channel.Value, guild, self, member.Value.Roles, known.Value)
            : null;
    }
}
