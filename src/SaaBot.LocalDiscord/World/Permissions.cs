namespace SaaBot.LocalDiscord.World;

/// <summary>The bits of Discord's permission set that the look-alike knows by name (topics/permissions).</summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>No permission.</summary>
    None = 0,

    /// <summary>KICK_MEMBERS.</summary>
    KickMembers = 1UL << 1,

    /// <summary>BAN_MEMBERS.</summary>
    BanMembers = 1UL << 2,

    /// <summary>ADMINISTRATOR: every permission, whatever a channel says.</summary>
    Administrator = 1UL << 3,

    /// <summary>MANAGE_CHANNELS.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>MANAGE_GUILD.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>ADD_REACTIONS.</summary>
    AddReactions = 1UL << 6,

    /// <summary>VIEW_CHANNEL.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>SEND_MESSAGES.</summary>
    SendMessages = 1UL << 11,

    /// <summary>MANAGE_MESSAGES.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>EMBED_LINKS.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>ATTACH_FILES.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>READ_MESSAGE_HISTORY.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>MENTION_EVERYONE.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>USE_EXTERNAL_EMOJIS.</summary>
    UseExternalEmojis = 1UL << 18,

    /// <summary>CHANGE_NICKNAME.</summary>
    ChangeNickname = 1UL << 26,

    /// <summary>MANAGE_ROLES.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>USE_APPLICATION_COMMANDS.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>MANAGE_THREADS.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>CREATE_PUBLIC_THREADS.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>SEND_MESSAGES_IN_THREADS.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>SEND_POLLS.</summary>
    SendPolls = 1UL << 49,

    /// <summary>USE_EXTERNAL_APPS.</summary>
    UseExternalApps = 1UL << 50,

    /// <summary>PIN_MESSAGES.</summary>
    PinMessages = 1UL << 51,
}
