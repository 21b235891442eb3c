using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Servers;

/// <summary>What a server has chosen for the whole of it.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="ZoneId">The IANA zone of its days, weeks and months.</param>
/// <param name="Language">The language of public posts; null for the server's own on Discord.</param>
/// <param name="RemovedAt">When the bot was removed from it; its data goes 30 days later.</param>
public sealed record ServerSettings(ulong GuildId, string ZoneId, Language? Language, DateTimeOffset? RemovedAt)
{
    /// <summary>How long a server's data is kept after the bot was removed from it.</summary>
    public static readonly TimeSpan KeptAfterRemoval = TimeSpan.FromDays(30);

    /// <summary>The zone until somebody chooses one.</summary>
    public const string DefaultZoneId = "Etc/UTC";

    /// <summary>What holds until somebody chooses.</summary>
    /// <param name="guildId">The server.</param>
    public static ServerSettings Default(ulong guildId) => new(guildId, DefaultZoneId, null, null);
}
