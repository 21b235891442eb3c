using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.World;

/// <summary>Plain messages that people write.</summary>
internal sealed class PersonMessages(WorldState world, PermissionRules rules, Messenger messenger, MessageObjects messages)
{
    private const int Longest = 2000;

    /// <summary>The message, or why the client does not send it.</summary>
    public (JsonElement? Message, string? Refusal) Say(ulong userId, ulong channelId, string content)
    {
        if (world.User(userId) is not { IsBot: false } user)
        {
            return (null, "Unknown user.");
        }

        if (world.Channel(channelId) is not { } channel || !rules.Sees(channel, userId))
        {
            return (null, "Unknown channel.");
        }

        if (!rules.In(channel, userId).HasFlag(Permissions.SendMessages))
        {
            return (null, "You do not have permission to send messages in this channel.");
        }

        var text = content.Trim();
        if (text.Length == 0)
        {
            return (null, "The message is empty.");
        }

        if (Checks.Length(text) > Longest)
        {
            return (null, "Your message is too long: 2000 characters are the limit.");
        }

        var draft = new MessageDraft { Content = text, Flags = 0, Attachments = [] };
        return (JsonText.Element(messages.Message(messenger.Post(channel, user, draft, new Messenger.Details()))), null);
    }
}
