using SaaBot.Discord.Models;

namespace SaaBot.Discord;

/// <summary>What a member may do in a channel, put together as Discord does it (Discord documentation: Permissions, "Permission Overwrites").</summary>
public static class ChannelPermissions
{
    private const Permissions Everything = (Permissions)ulong.MaxValue;

    /// <summary>The member's permissions in a channel of the server, its owner and threads apart.</summary>
    /// <param name="channel">The channel with its overwrites.</param>
    /// <param name="guildId">The server; the role of everyone has its id.</param>
    /// <param name="userId">The member.</param>
    /// <param name="memberRoles">The member's roles.</param>
    /// <param name="roles">The server's roles.</param>
    public static Permissions Of(Channel channel, Snowflake guildId, Snowflake userId, IReadOnlyList<Snowflake> memberRoles, IReadOnlyList<Role> roles)
    {
        Permissions granted = roles
            .Where(role => role.Id == guildId || memberRoles.Contains(role.Id))
            .Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        if (granted.HasFlag(Permissions.Administrator))
        {
            return Everything;
        }

        granted = Changed(granted, channel.PermissionOverwrites.Where(each => each.Id == guildId));
        granted = Changed(granted, channel.PermissionOverwrites.Where(each => each.Id != guildId && memberRoles.Contains(each.Id)));
        granted = Changed(granted, channel.PermissionOverwrites.Where(each => each.Id == userId));

        // Without a view of the channel nothing else in it is possible (same page, "Implicit Permissions").
        return granted.HasFlag(Permissions.ViewChannel) ? granted : Permissions.None;
    }

    private static Permissions Changed(Permissions granted, IEnumerable<Overwrite> overwrites)
    {
        // What one role denies, another's grant gives back: first all denials, then all grants.
        Permissions deny = Permissions.None;
        Permissions allow = Permissions.None;
        foreach (Overwrite overwrite in overwrites)
        {
            deny |= overwrite.Deny;
            allow |= overwrite.Allow;
        }

        return (granted & ~deny) | allow;
    }
}
