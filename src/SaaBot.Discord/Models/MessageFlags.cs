namespace SaaBot.Discord.Models;

/// <summary>Flags of a message (Discord documentation: Message, "Message Flags").</summary>
[Flags]
public enum MessageFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>Links show no preview.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Only the invoking user sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>A deferred answer that is still awaited.</summary>
    Loading = 1 << 7,

    /// <summary>Nobody's device rings.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>The message is made of components alone: no content, no embeds. The flag can never be removed from a message.</summary>
    IsComponentsV2 = 1 << 15,
}
