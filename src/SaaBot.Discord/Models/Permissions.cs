using System.Text.Json.Serialization;
using SaaBot.Discord.Json;

namespace SaaBot.Discord.Models;

/// <summary>
/// What a member or an application may do, one bit each; in JSON a string of decimal digits. Bits that are not named here are kept
/// (Discord documentation: Permissions, "Bitwise Permission Flags").
/// </summary>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, whatever a channel's overwrites say.</summary>
    Administrator = 1UL << 3,

    /// <summary>Edit and delete channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Edit the server.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>See a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Send messages in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete other people's messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Links and embeds are shown.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Upload files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read older messages.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Mention everyone and every role.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use emoji of other servers.</summary>
    UseExternalEmojis = 1UL << 18,

    /// <summary>Edit roles below one's own.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>Archive and delete threads.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Send messages in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Pin and unpin messages.</summary>
    PinMessages = 1UL << 51,
}
