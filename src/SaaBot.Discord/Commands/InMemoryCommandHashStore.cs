using System.Collections.Concurrent;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Commands;

/// <summary>Remembers hashes as long as the process lives.</summary>
public sealed class InMemoryCommandHashStore : ICommandHashStore
{
    private readonly ConcurrentDictionary<Snowflake, string> _hashes = new();

    /// <inheritdoc />
    public ValueTask<string?> LoadAsync(Snowflake applicationId, CancellationToken cancellation) =>
        ValueTask.FromResult(_hashes.GetValueOrDefault(applicationId));

    /// <inheritdoc />
    public ValueTask SaveAsync(Snowflake applicationId, string hash, CancellationToken cancellation)
    {
        _hashes[applicationId] = hash;
        return ValueTask.CompletedTask;
    }
}
