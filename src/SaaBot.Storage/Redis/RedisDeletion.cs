using SaaBot.Domain.Quizzes;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>
/// Deletes a server in small steps, so that a large one stops nobody. The settings go last: a deletion that was cut short finds its server still removed, and goes on.
/// </summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
internal sealed class RedisDeletion(RedisLink link, RedisKeys keys)
{
    /// <summary>Deletes everything of a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task DeleteAsync(ulong guildId, CancellationToken stop)
    {
        await link.DropAsync([keys.Schedule(guildId), keys.Channels(guildId), keys.Claims(guildId), keys.Asked(guildId), keys.Posts(guildId), keys.Dates(guildId)], stop)
            .ConfigureAwait(false);
        await DeleteQuizzesAsync(guildId, stop).ConfigureAwait(false);
        RedisValue[] periods = await link.AskAsync(database => database.HashKeysAsync(keys.Periods(guildId)), stop).ConfigureAwait(false);
        await link.DropAsync(periods.SelectMany(period => keys.Board(guildId, (string)period!)), stop).ConfigureAwait(false);

        // Everybody who has answered has a name.
        await foreach (RedisValue[] page in link.ScanAsync("HSCAN", keys.Names(guildId), stop).ConfigureAwait(false))
        {
            await DeletePeopleAsync(guildId, [.. page.Where((_, index) => index % 2 == 0).Select(user => RedisValues.Id((string)user!))], stop).ConfigureAwait(false);
        }

        await link.DropAsync([keys.Names(guildId), keys.Periods(guildId)], stop).ConfigureAwait(false);
        await link.DropAsync([keys.Settings(guildId)], stop).ConfigureAwait(false);
        await link.AskAsync(database => database.SortedSetRemoveAsync(keys.Removed, RedisValues.Of(guildId)), stop).ConfigureAwait(false);
    }

    private async Task DeleteQuizzesAsync(ulong guildId, CancellationToken stop)
    {
        RedisValue[] quizzes = await link.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Quizzes(guildId)), stop).ConfigureAwait(false);
        foreach (string quizId in quizzes.Select(quiz => (string)quiz!))
        {
            RedisValue body = await link.AskAsync(database => database.HashGetAsync(keys.Quiz(guildId, quizId), "body"), stop).ConfigureAwait(false);
            int rounds = RedisValues.Record<Quiz>(body)?.QuestionIds.Count ?? 0;
            await link.AskAsync(database => database.SetRemoveAsync(keys.Running, RedisQuizSteps.Listed(guildId, quizId)), stop).ConfigureAwait(false);
            await link.DropAsync([.. Enumerable.Range(0, rounds).Select(round => keys.Round(guildId, quizId, round)), keys.Quiz(guildId, quizId)], stop).ConfigureAwait(false);
        }

        await link.DropAsync([keys.Quizzes(guildId)], stop).ConfigureAwait(false);
    }

    private async Task DeletePeopleAsync(ulong guildId, ulong[] users, CancellationToken stop)
    {
        RedisValue[][] sources = await link.AskAsync(
            database => Task.WhenAll(users.Select(user => database.SetMembersAsync(keys.Sources(guildId, user)))), stop).ConfigureAwait(false);
        HashSet<string> distinct = sources.SelectMany(each => each).Select(source => ((string)source!)[1..]).ToHashSet(StringComparer.Ordinal);
        await link.DropAsync(distinct.Select(source => keys.Answers(guildId, source)), stop).ConfigureAwait(false);
        await link.DropAsync(users.SelectMany(user => new[] { keys.Sources(guildId, user), keys.Tallies(guildId, user) }), stop).ConfigureAwait(false);
        await link.AskAsync(
            database => Task.WhenAll(users.Select(user => database.SetRemoveAsync(keys.Places(user), RedisValues.Of(guildId)))), stop).ConfigureAwait(false);
    }
}
