using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Gathers the objects that ids in interaction data stand for (receiving-and-responding: Resolved Data Structure).</summary>
internal sealed class ResolvedObjects(WorldState world, DiscordObjects objects, MessageObjects messages, LocalChannel channel, ulong userId, ulong applicationId)
{
    private readonly JsonObject _resolved = [];

    /// <summary>The gathered objects, or null when there are none.</summary>
    public JsonObject? Result => _resolved.Count == 0 ? null : _resolved;

    public bool AddUser(ulong id)
    {
        if (world.User(id) is not { } user)
        {
            return false;
        }

        Map("users")[id.Text()] = DiscordObjects.User(user);
        if (world.Guild(channel.GuildId) is { } guild)
        {
            Map("members")[id.Text()] = objects.Member(guild, id, withUser: false);
        }

        return true;
    }

    public bool AddRole(ulong id)
    {
        if (world.Guild(channel.GuildId) is not { } guild || objects.Roles(guild).FirstOrDefault(role => role.Id == id) is not { } role)
        {
            return false;
        }

        Map("roles")[id.Text()] = DiscordObjects.Role(role);
        return true;
    }

    public bool AddChannel(ulong id)
    {
        if (world.Channel(id) is not { } found || found.GuildId != channel.GuildId)
        {
            return false;
        }

        Map("channels")[id.Text()] = objects.ResolvedChannel(found, userId, applicationId);
        return true;
    }

    public void AddMessage(StoredMessage message) => Map("messages")[message.Id.Text()] = messages.Message(message);

    private JsonObject Map(string name)
    {
        if (_resolved[name] is not JsonObject map)
        {
            _resolved[name] = map = [];
        }

        return map;
    }
}
