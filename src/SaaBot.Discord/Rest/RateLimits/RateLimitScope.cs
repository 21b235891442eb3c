namespace SaaBot.Discord.Rest.RateLimits;

/// <summary>Which limit a 429 is about.</summary>
public enum RateLimitScope
{
    /// <summary>The bot's own, on this route.</summary>
    User,

    /// <summary>The bot's own, on all routes.</summary>
    Global,

    /// <summary>A resource's, shared by all its users; it does not count against the bot.</summary>
    Shared,

    /// <summary>That of the network in front of Discord, for the whole address.</summary>
    Edge,
}
