using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;

namespace SaaBot.Bot.Daily;

/// <summary>Finds a message that the bot may have sent before it lost its memory of it.</summary>
/// <param name="rest">Discord's REST API.</param>
/// <param name="presence">Knows who the bot is.</param>
public sealed class OwnMessages(IDiscordRest rest, ServerPresence presence)
{
    /// <summary>How long a nonce is relied on: Discord knows it for "the past few minutes" (Message, "Create Message"). After this the channel is searched instead.</summary>
    public static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(2);

    private const int LookedThrough = 100;

    /// <summary>
    /// The newest of the bot's own messages in a channel that is as wanted, among the last hundred. A channel that is gone or closed to the bot holds none; one that Discord could not
    /// show just now may hold it.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="isWanted">Tells the message.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The message as a delivery, an error to try again after, or null when there is none.</returns>
    public async Task<Delivery?> FindAsync(ulong channelId, Func<Message, bool> isWanted, CancellationToken stop)
    {
        RestResult<IReadOnlyList<Message>> found = await rest.GetChannelMessagesAsync(new Snowflake(channelId), LookedThrough, stop).ConfigureAwait(false);
        if (!found.IsOk)
        {
            Delivery unread = new(null, found.Error);
            return unread.IsDenied ? null : unread;
        }

        return found.Value.FirstOrDefault(message => message.Author?.Id == presence.Self && isWanted(message)) is { } message ? new Delivery(message.Id, null) : null;
    }
}
