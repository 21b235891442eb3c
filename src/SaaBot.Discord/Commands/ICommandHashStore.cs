using SaaBot.Discord.Models;

namespace SaaBot.Discord.Commands;

/// <summary>Remembers which commands were registered last, so that a start does not register the same ones again.</summary>
public interface ICommandHashStore
{
    /// <summary>The remembered hash, or null.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask<string?> LoadAsync(Snowflake applicationId, CancellationToken cancellation);

    /// <summary>Remembers a hash.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="hash">The hash.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask SaveAsync(Snowflake applicationId, string hash, CancellationToken cancellation);
}
