using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>
/// Who brought the application to where it is used (receiving-and-responding: Authorizing Integration Owners Object). Every
/// person of this world has the application installed, as far as the command allows it.
/// </summary>
internal static class InteractionOwners
{
    public static JsonObject Of(WorldState world, LocalChannel channel, LocalUser user, JsonElement? command)
    {
        var owners = new JsonObject();
        var guild = world.Guild(channel.GuildId);
        var (_, forGuilds, forUsers) = command is { } shown ? CommandContexts.Of(shown) : ([], true, false);
        if (channel.Type != LocalChannelType.GroupDm && forGuilds && guild is not { HasBots: false })
        {
            owners["0"] = guild?.Id.Text() ?? "0";
        }

        if (forUsers || owners.Count == 0)
        {
            owners["1"] = user.Id.Text();
        }

        return owners;
    }
}
