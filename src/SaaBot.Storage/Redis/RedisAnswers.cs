using SaaBot.Domain.Scores;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Answers and periods as keys and arguments of the scripts; their order is told in <c>scores.lua</c>.</summary>
/// <param name="keys">The names of the keys.</param>
internal sealed class RedisAnswers(RedisKeys keys)
{
    /// <summary>Puts down what <c>read_periods</c> reads.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="now">The present: from it the boards' time is counted.</param>
    /// <param name="names">Where the keys go.</param>
    /// <param name="values">Where the arguments go.</param>
    public void Add(ulong guildId, IReadOnlyList<Period> periods, DateTimeOffset now, List<RedisKey> names, List<RedisValue> values)
    {
        values.Add(periods.Count);
        foreach (Period period in periods)
        {
            names.AddRange(keys.Board(guildId, period.Key));
            DateTimeOffset? until = period.KeptAfterEnd == Timeout.InfiniteTimeSpan ? null : period.End + period.KeptAfterEnd;
            values.Add(period.Key);
            values.Add(until is { } end ? Math.Max(1, (long)(end - now).TotalSeconds) : 0);
            values.Add(until?.ToUnixTimeMilliseconds() ?? 0);
        }
    }

    /// <summary>Puts down what <c>read_answer</c> reads.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="names">Where the keys go.</param>
    /// <param name="values">Where the arguments go.</param>
    public void Add(AnswerRecord answer, List<RedisKey> names, List<RedisValue> values)
    {
        names.AddRange(keys.Answer(answer));
        values.AddRange(
        [
            RedisValues.Of(answer.UserId),
            Letter(answer.Source) + answer.SourceId,
            answer.QuestionId,
            answer.PatternId,
            answer.Domain.ToString(),
            answer.Points,
            answer.IsRight ? 1 : 0,
            answer.Took.Ticks,
            answer.Source == AnswerSource.Practice ? 1 : 0,
            RedisValues.Of(answer.At),
            answer.UserName,
            RedisValues.Of(answer, StoreJson.Default.AnswerRecord),
        ]);
    }

    /// <summary>The letter that a source of some kind is listed with.</summary>
    /// <param name="source">The kind.</param>
    public static string Letter(AnswerSource source) => source switch
    {
        AnswerSource.Daily => "d",
        AnswerSource.Quiz => "q",
        _ => "p",
    };
}
