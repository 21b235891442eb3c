namespace SaaBot.LocalDiscord.World;

/// <summary>The channel types of the look-alike, with Discord's numbers (resources/channel: Channel Types).</summary>
public enum LocalChannelType
{
    /// <summary>A text channel of a guild.</summary>
    GuildText = 0,

    /// <summary>A direct message between a person and an application's bot.</summary>
    Dm = 1,

    /// <summary>A group direct message, which no bot is in.</summary>
    GroupDm = 3,

    /// <summary>A public thread under a text channel.</summary>
    PublicThread = 11,
}
