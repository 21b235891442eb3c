using SaaBot.Domain.Servers;

namespace SaaBot.Domain.Ports;

/// <summary>What is kept for a whole server. Every method throws <see cref="StoreUnavailableException"/> when the store cannot be reached.</summary>
public interface IServerStore
{
    /// <summary>A server's settings; the default ones when it has chosen nothing.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<ServerSettings> GetAsync(ulong guildId, CancellationToken stop);

    /// <summary>Keeps a server's settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="stop">Stops waiting.</param>
    Task SaveAsync(ServerSettings settings, CancellationToken stop);

    /// <summary>Keeps the default settings for a server that has none, so that it is listed; other settings stay as they are.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    Task AddAsync(ulong guildId, CancellationToken stop);

    /// <summary>Notes that a question was asked in a server outside a claimed day and a quiz, which note theirs themselves. An older time than the known one changes nothing.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="at">When.</param>
    /// <param name="stop">Stops waiting.</param>
    Task NoteAskedAsync(ulong guildId, string questionId, DateTimeOffset at, CancellationToken stop);

    /// <summary>When each question was last asked in a server, in daily posts and quizzes.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> GetAskedAsync(ulong guildId, CancellationToken stop);

    /// <summary>
    /// Takes something that is to happen once in a server, such as posting the board of a week. The first caller gets it; one that was taken longer than the lease ago and is not
    /// done is given again.
    /// </summary>
    /// <param name="guildId">The server.</param>
    /// <param name="name">What is to happen: up to 40 letters, digits and hyphens.</param>
    /// <param name="now">The present.</param>
    /// <param name="lease">How long a claim holds.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Whether the caller is to do it.</returns>
    Task<bool> ClaimAsync(ulong guildId, string name, DateTimeOffset now, TimeSpan lease, CancellationToken stop);

    /// <summary>It has happened and is never given again.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="name">What has happened.</param>
    /// <param name="stop">Stops waiting.</param>
    Task CompleteAsync(ulong guildId, string name, CancellationToken stop);

    /// <summary>Servers whose settings are kept and from which the bot was not removed.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<ulong>> ListAsync(CancellationToken stop);

    /// <summary>Servers from which the bot was removed before an instant.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<ulong>> ListRemovedAsync(DateTimeOffset before, CancellationToken stop);

    /// <summary>
    /// Deletes all that is kept for a server: settings, schedule, posts, quizzes, boards, its members' answers. Done in small steps, the settings last: a deletion that was cut
    /// short is finished by asking for it again.
    /// </summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    Task DeleteAsync(ulong guildId, CancellationToken stop);
}
