using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Tests.Quizzes;

/// <summary>A server that has chosen nothing.</summary>
internal sealed class OneServer : IServerStore
{
    public Task<ServerSettings> GetAsync(ulong guildId, CancellationToken stop) => Task.FromResult(ServerSettings.Default(guildId));

    public Task SaveAsync(ServerSettings settings, CancellationToken stop) => throw new NotSupportedException();

    public Task AddAsync(ulong guildId, CancellationToken stop) => throw new NotSupportedException();

    public Task NoteAskedAsync(ulong guildId, string questionId, DateTimeOffset at, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> GetAskedAsync(ulong guildId, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> ClaimAsync(ulong guildId, string name, DateTimeOffset now, TimeSpan lease, CancellationToken stop) => throw new NotSupportedException();

    public Task CompleteAsync(ulong guildId, string name, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<ulong>> ListAsync(CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<ulong>> ListRemovedAsync(DateTimeOffset before, CancellationToken stop) => throw new NotSupportedException();

    public Task DeleteAsync(ulong guildId, CancellationToken stop) => throw new NotSupportedException();
}
