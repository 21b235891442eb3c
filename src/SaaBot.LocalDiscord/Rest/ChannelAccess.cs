using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Which channels and messages a bot gets at, and with what error it does not.</summary>
internal sealed class ChannelAccess(WorldState world, PermissionRules rules)
{
    public Outcome<LocalChannel> Channel(ApiCall call, Permissions needed = Permissions.None)
    {
        if (world.Channel(call.Id("channel_id")) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        var granted = rules.In(channel, call.Application.Id);
        if (!granted.HasFlag(Permissions.ViewChannel))
        {
            return ApiError.MissingAccess;
        }

        var translated = channel.Type == LocalChannelType.PublicThread && needed.HasFlag(Permissions.SendMessages)
            ? needed & ~Permissions.SendMessages | Permissions.SendMessagesInThreads
            : needed;
        return granted.HasFlag(translated) ? channel : ApiError.MissingPermissions;
    }

    /// <summary>A message that is for everybody; ephemeral ones can only be reached by their interaction's token.</summary>
    public Outcome<StoredMessage> Message(LocalChannel channel, ApiCall call) =>
        world.Log(channel.Id).Find(call.Id("message_id")) is { IsEphemeral: false } message ? message : ApiError.UnknownMessage;

    public bool May(LocalChannel channel, ApiCall call, Permissions needed) => rules.In(channel, call.Application.Id).HasFlag(needed);
}
