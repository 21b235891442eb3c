using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>The content of READY (Discord documentation: Gateway Events, "Ready Event Fields").</summary>
public sealed record ReadyData
{
    /// <summary>The bot's user.</summary>
    public required User User { get; init; }

    /// <summary>The bot's application, with its id alone.</summary>
    public required Application Application { get; init; }

    /// <summary>The shard's servers, with their ids alone.</summary>
    public IReadOnlyList<DispatchIds> Guilds { get => field ?? []; init; }

    /// <summary>The session's id.</summary>
    public required string SessionId { get; init; }

    /// <summary>Where to resume.</summary>
    public required Uri ResumeGatewayUrl { get; init; }
}
