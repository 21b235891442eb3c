using SaaBot.Discord.Models;

namespace SaaBot.Discord.Rest;

/// <summary>The part of the HTTP API that tells who may do what in a server.</summary>
public interface IServerRest
{
    /// <summary>Reads a server's roles.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<IReadOnlyList<Role>>> GetRolesAsync(Snowflake guildId, CancellationToken cancellation);

    /// <summary>Reads a member of a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="userId">The member's user.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Member>> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellation);
}
