using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Takes a person out of a server.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">Tells when a quiz ended.</param>
internal sealed class RedisForgetting(RedisLink link, RedisKeys keys, TimeProvider time)
{
    private readonly RedisQuizSteps _steps = new(link, keys, time);

    /// <summary>A person's answers in a server, in no order.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<AnswerRecord>> AnswersAsync(ulong guildId, ulong userId, CancellationToken stop)
    {
        RedisValue[] sources = await link.AskAsync(database => database.SetMembersAsync(keys.Sources(guildId, userId)), stop).ConfigureAwait(false);
        RedisValue[] bodies = await link.AskAsync(
            database => Task.WhenAll(sources.Select(source => database.HashGetAsync(keys.Answers(guildId, ((string)source!)[1..]), RedisValues.Of(userId)))),
            stop).ConfigureAwait(false);
        return [.. bodies.Select(body => RedisValues.Record<AnswerRecord>(body)).OfType<AnswerRecord>()];
    }

    /// <summary>Deletes what is kept about a person in a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>How many answers were deleted.</returns>
    public async Task<int> ForgetAsync(ulong guildId, ulong userId, CancellationToken stop)
    {
        await ForgetQuizzesAsync(guildId, userId, stop).ConfigureAwait(false);
        RedisValue[] periods = await link.AskAsync(database => database.HashKeysAsync(keys.Periods(guildId)), stop).ConfigureAwait(false);
        int deleted = 0;
        IReadOnlyList<AnswerRecord> answers;
        do
        {
            // Again until nothing is left: the person may be answering now.
            answers = await AnswersAsync(guildId, userId, stop).ConfigureAwait(false);
            RedisKey[] names =
            [
                keys.Names(guildId),
                keys.Sources(guildId, userId),
                keys.Tallies(guildId, userId),
                .. periods.SelectMany(period => keys.Board(guildId, (string)period!)),
                .. answers.Select(answer => keys.Answers(guildId, answer.SourceId)),
            ];
            RedisValue[] values =
            [
                RedisValues.Of(userId),
                periods.Length,
                .. answers.Select(answer => answer.QuestionId).Distinct(StringComparer.Ordinal).Select(question => (RedisValue)question),
            ];
            deleted += (int)await link.RunAsync(RedisScript.Forget, names, values, stop).ConfigureAwait(false);
        }
        while (answers.Count > 0);

        return deleted;
    }

    private async Task ForgetQuizzesAsync(ulong guildId, ulong userId, CancellationToken stop)
    {
        RedisValue[] quizzes = await link.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Quizzes(guildId)), stop).ConfigureAwait(false);
        foreach (string quizId in quizzes.Select(quiz => (string)quiz!))
        {
            while (await _steps.FindAsync(guildId, quizId, stop).ConfigureAwait(false) is { } quiz)
            {
                await link.AskAsync(
                    database => Task.WhenAll(_steps.Rounds(quiz).Select(round => database.HashDeleteAsync(round, RedisValues.Of(userId)))), stop).ConfigureAwait(false);
                if (quiz.Scores.All(score => score.UserId != userId))
                {
                    break;
                }

                // Somebody else may make a step first; then it is tried on theirs.
                Quiz without = quiz with { Version = quiz.Version + 1, Scores = [.. quiz.Scores.Where(score => score.UserId != userId)] };
                await _steps.TrySaveAsync(without, stop).ConfigureAwait(false);
            }
        }
    }
}
