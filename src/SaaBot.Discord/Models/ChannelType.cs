namespace SaaBot.Discord.Models;

/// <summary>Kinds of channel; a number that is not named here is kept (Discord documentation: Channel, "Channel Types").</summary>
public enum ChannelType
{
    /// <summary>A text channel of a server.</summary>
    GuildText = 0,

    /// <summary>A direct message between two users.</summary>
    Dm = 1,

    /// <summary>A voice channel of a server.</summary>
    GuildVoice = 2,

    /// <summary>A direct message among several users.</summary>
    GroupDm = 3,

    /// <summary>A category of channels.</summary>
    GuildCategory = 4,

    /// <summary>A channel whose messages can be followed from other servers.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that everyone may join.</summary>
    PublicThread = 11,

    /// <summary>A thread by invitation.</summary>
    PrivateThread = 12,

    /// <summary>A stage.</summary>
    GuildStageVoice = 13,

    /// <summary>A channel of threads only.</summary>
    GuildForum = 15,

    /// <summary>A channel of threads with media.</summary>
    GuildMedia = 16,
}
