namespace SaaBot.Domain.Daily;

/// <summary>Why a schedule rests although nobody turned it off.</summary>
public enum PauseReason
{
    /// <summary>It does not rest.</summary>
    None,

    /// <summary>The bot may not post in the channel any more.</summary>
    PermissionLost,

    /// <summary>The channel is gone.</summary>
    ChannelGone,

    /// <summary>The bot was removed from the server.</summary>
    Removed,
}
