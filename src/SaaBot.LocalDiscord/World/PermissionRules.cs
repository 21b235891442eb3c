namespace SaaBot.LocalDiscord.World;

/// <summary>Computes who may do what where (topics/permissions: Permission Hierarchy, Permission Overwrites).</summary>
internal sealed class PermissionRules(WorldState world)
{
    /// <summary>Every named permission; what ADMINISTRATOR and owners have.</summary>
    public static readonly Permissions All = Enum.GetValues<Permissions>().Aggregate((all, bit) => all | bit);

    /// <summary>What @everyone may do in a fresh guild.</summary>
    public const Permissions Everyone =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.EmbedLinks
        | Permissions.AttachFiles | Permissions.AddReactions | Permissions.UseExternalEmojis | Permissions.UseApplicationCommands
        | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads | Permissions.ChangeNickname | Permissions.SendPolls
        | Permissions.UseExternalApps;

    /// <summary>What an invite link of a study bot usually asks for.</summary>
    public const Permissions Bot =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.AttachFiles
        | Permissions.ReadMessageHistory | Permissions.UseExternalEmojis | Permissions.AddReactions | Permissions.CreatePublicThreads
        | Permissions.SendMessagesInThreads | Permissions.PinMessages | Permissions.UseApplicationCommands;

    /// <summary>What an application has in a private channel it was not added to as a bot (interaction structure: app_permissions).</summary>
    public const Permissions Private = Permissions.AttachFiles | Permissions.EmbedLinks | Permissions.MentionEveryone;

    /// <summary>What a user may do in a channel; nothing where it is no member.</summary>
    public Permissions In(LocalChannel channel, ulong userId)
    {
        if (world.Guild(channel.GuildId) is not { } guild)
        {
            return channel.Recipients.Contains(userId)
                ? Everyone | Permissions.MentionEveryone | Permissions.PinMessages
                : Permissions.None;
        }

        var granted = In(guild, userId);
        if (granted.HasFlag(Permissions.Administrator))
        {
            return All;
        }

        var root = channel.ParentId is { } parent ? world.ChannelEvenDeleted(parent) ?? channel : channel;
        granted &= ~root.EveryoneDeny;
        if (world.Application(userId) is not null)
        {
            granted &= ~root.BotDeny;
        }

        return granted.HasFlag(Permissions.ViewChannel) ? granted : Permissions.None;
    }

    /// <summary>What a user may do in a guild before channels have their say.</summary>
    public Permissions In(LocalGuild guild, ulong userId)
    {
        if (guild.OwnerId == userId)
        {
            return All;
        }

        if (world.Application(userId) is not null)
        {
            return guild.HasBots ? EveryoneRole(guild).Permissions | Bot : Permissions.None;
        }

        if (!guild.Members.TryGetValue(userId, out var member))
        {
            return Permissions.None;
        }

        var granted = guild.Roles
            .Where(role => role.Id == guild.Id || member.RoleIds.Contains(role.Id))
            .Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return granted.HasFlag(Permissions.Administrator) ? All : granted;
    }

    /// <summary>Whether a user sees a channel at all.</summary>
    public bool Sees(LocalChannel channel, ulong userId) => In(channel, userId).HasFlag(Permissions.ViewChannel);

    private static LocalRole EveryoneRole(LocalGuild guild) => guild.Roles[0];
}
