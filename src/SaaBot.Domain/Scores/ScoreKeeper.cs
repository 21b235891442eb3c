using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Domain.Scores;

/// <summary>Keeps answers with the periods of their server's zone.</summary>
/// <param name="scores">Answers and scores.</param>
/// <param name="servers">The servers' zones.</param>
public sealed class ScoreKeeper(IScoreStore scores, IServerStore servers)
{
    /// <summary>Keeps an answer in the periods it falls in.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<RecordOutcome> RecordAsync(AnswerRecord answer, CancellationToken stop) =>
        await scores.RecordAsync(answer, await PeriodsAsync(answer.GuildId, answer.At, stop).ConfigureAwait(false), stop).ConfigureAwait(false);

    /// <summary>The periods of an instant in a server's zone.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="at">The instant.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<Period>> PeriodsAsync(ulong guildId, DateTimeOffset at, CancellationToken stop)
    {
        ServerSettings server = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        return PeriodCalendar.Of(at, TimeZoneInfo.FindSystemTimeZoneById(server.ZoneId));
    }
}
