using SaaBot.Domain.Quizzes;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Reads a quiz and makes its steps.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">Tells when a quiz ended.</param>
internal sealed class RedisQuizSteps(RedisLink link, RedisKeys keys, TimeProvider time)
{
    /// <summary>A quiz, or null.</summary>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Quiz?> FindAsync(ulong guildId, string quizId, CancellationToken stop) => RedisValues.Record<Quiz>(
        await link.AskAsync(database => database.HashGetAsync(keys.Quiz(guildId, quizId), "body"), stop).ConfigureAwait(false));

    /// <summary>Keeps the next step when the stored version is the one before it.</summary>
    /// <param name="quiz">The quiz with its new version.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop)
    {
        List<RedisKey> names = [];
        List<RedisValue> values = [];
        Add(quiz, names, values);
        bool isSaved = (int)await link.RunAsync(RedisScript.SaveQuiz, [.. names], [.. values], stop).ConfigureAwait(false) == 1;
        if (isSaved && quiz.IsOver)
        {
            await link.AskAsync(database => database.SetRemoveAsync(keys.Running, Listed(quiz.GuildId, quiz.Id)), stop).ConfigureAwait(false);
        }

        return isSaved;
    }

    /// <summary>Puts down what <c>save_quiz</c> reads.</summary>
    /// <param name="quiz">The quiz with its new version.</param>
    /// <param name="names">Where the keys go.</param>
    /// <param name="values">Where the arguments go.</param>
    public void Add(Quiz quiz, List<RedisKey> names, List<RedisValue> values)
    {
        names.AddRange([keys.Quiz(quiz.GuildId, quiz.Id), keys.Channels(quiz.GuildId), keys.Quizzes(quiz.GuildId)]);
        names.AddRange(Rounds(quiz));
        values.AddRange(
        [
            quiz.Version - 1,
            quiz.Version,
            quiz.Phase.ToString(),
            quiz.Round,
            RedisValues.Of(quiz, StoreJson.Default.Quiz),
            quiz.IsOver ? 1 : 0,
            RedisValues.Of(quiz.ChannelId),
            quiz.Id,
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            (long)Kept.EndedQuiz.TotalSeconds,
            quiz.QuestionIds.Count,
        ]);
    }

    /// <summary>The keys of a quiz's rounds.</summary>
    /// <param name="quiz">The quiz.</param>
    public IEnumerable<RedisKey> Rounds(Quiz quiz) => Enumerable.Range(0, quiz.QuestionIds.Count).Select(round => keys.Round(quiz.GuildId, quiz.Id, round));

    /// <summary>How a quiz stands in the list of those that may be running.</summary>
    /// <param name="guildId">Its server.</param>
    /// <param name="quizId">Its id.</param>
    public static string Listed(ulong guildId, string quizId) => $"{RedisValues.Of(guildId)}:{quizId}";
}
