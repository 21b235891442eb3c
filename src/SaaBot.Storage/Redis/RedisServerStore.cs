using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Servers in Redis.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
internal sealed class RedisServerStore(RedisLink link, RedisKeys keys) : IServerStore
{
    /// <summary>What stands in the place of a claim's instant once it has happened.</summary>
    public const string Done = "done";

    private readonly RedisDeletion _deletion = new(link, keys);

    /// <inheritdoc/>
    public async Task<ServerSettings> GetAsync(ulong guildId, CancellationToken stop) => await FindAsync(guildId, stop).ConfigureAwait(false) ?? ServerSettings.Default(guildId);

    /// <inheritdoc/>
    public async Task SaveAsync(ServerSettings settings, CancellationToken stop)
    {
        RedisValue guild = RedisValues.Of(settings.GuildId);
        await link.AskAsync(
            database => Task.WhenAll(
                database.SetAddAsync(keys.Guilds, guild),
                settings.RemovedAt is { } removed ? database.SortedSetAddAsync(keys.Removed, guild, removed.ToUnixTimeMilliseconds()) : Task.FromResult(true)),
            stop).ConfigureAwait(false);
        await link.AskAsync(
            database => database.StringSetAsync(keys.Settings(settings.GuildId), RedisValues.Of(settings, StoreJson.Default.ServerSettings)), stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task AddAsync(ulong guildId, CancellationToken stop)
    {
        await link.AskAsync(database => database.SetAddAsync(keys.Guilds, RedisValues.Of(guildId)), stop).ConfigureAwait(false);
        RedisValue settings = RedisValues.Of(ServerSettings.Default(guildId), StoreJson.Default.ServerSettings);
        await link.AskAsync(database => database.StringSetAsync(keys.Settings(guildId), settings, when: When.NotExists), stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task NoteAskedAsync(ulong guildId, string questionId, DateTimeOffset at, CancellationToken stop)
    {
        await link.AskAsync(database => database.SetAddAsync(keys.Guilds, RedisValues.Of(guildId)), stop).ConfigureAwait(false);
        await link.RunAsync(RedisScript.NoteAsked, [keys.Asked(guildId)], [questionId, RedisValues.Of(at)], stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> GetAskedAsync(ulong guildId, CancellationToken stop)
    {
        HashEntry[] asked = await link.AskAsync(database => database.HashGetAllAsync(keys.Asked(guildId)), stop).ConfigureAwait(false);
        return asked.ToDictionary(entry => (string)entry.Name!, entry => RedisValues.Instant((string)entry.Value!), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<bool> ClaimAsync(ulong guildId, string name, DateTimeOffset now, TimeSpan lease, CancellationToken stop)
    {
        await link.AskAsync(database => database.SetAddAsync(keys.Guilds, RedisValues.Of(guildId)), stop).ConfigureAwait(false);
        return (int)await link.RunAsync(
            RedisScript.Claim, [keys.Claims(guildId)], [name, RedisValues.Of(now), RedisValues.Of(now - lease)], stop).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(ulong guildId, string name, CancellationToken stop) => link.AskAsync(
        database => Task.WhenAll(database.SetAddAsync(keys.Guilds, RedisValues.Of(guildId)), database.HashSetAsync(keys.Claims(guildId), name, Done)), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ListAsync(CancellationToken stop)
    {
        RedisValue[] listed = await link.AskAsync(database => database.SetMembersAsync(keys.Guilds), stop).ConfigureAwait(false);
        ServerSettings?[] servers = await Task.WhenAll(listed.Select(guild => FindAsync(RedisValues.Id((string)guild!), stop))).ConfigureAwait(false);
        return [.. servers.OfType<ServerSettings>().Where(server => server.RemovedAt is null).Select(server => server.GuildId)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ulong>> ListRemovedAsync(DateTimeOffset before, CancellationToken stop)
    {
        RedisValue[] listed = await link.AskAsync(
            database => database.SortedSetRangeByScoreAsync(keys.Removed, stop: before.ToUnixTimeMilliseconds()), stop).ConfigureAwait(false);
        ServerSettings?[] servers = await Task.WhenAll(listed.Select(guild => FindAsync(RedisValues.Id((string)guild!), stop))).ConfigureAwait(false);

        // The list may have a server that was joined again: the settings decide.
        return [.. servers.OfType<ServerSettings>().Where(server => server.RemovedAt < before).Select(server => server.GuildId)];
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ulong guildId, CancellationToken stop) => _deletion.DeleteAsync(guildId, stop);

    private async Task<ServerSettings?> FindAsync(ulong guildId, CancellationToken stop) => RedisValues.Record<ServerSettings>(
        await link.AskAsync(database => database.StringGetAsync(keys.Settings(guildId)), stop).ConfigureAwait(false));
}
