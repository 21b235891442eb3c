using System.Globalization;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Quizzes in Redis.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">The present.</param>
internal sealed class RedisQuizStore(RedisLink link, RedisKeys keys, TimeProvider time) : IQuizStore
{
    private readonly RedisAnswers _answers = new(keys);
    private readonly RedisQuizSteps _steps = new(link, keys, time);
    private readonly RedisScoreStore _scores = new(link, keys, time);

    /// <inheritdoc/>
    public async Task<QuizStart> StartAsync(Quiz quiz, int mostInServer, CancellationToken stop)
    {
        await link.AskAsync(
            database => Task.WhenAll(
                database.SetAddAsync(keys.Guilds, RedisValues.Of(quiz.GuildId)),
                database.SetAddAsync(keys.Running, RedisQuizSteps.Listed(quiz.GuildId, quiz.Id))),
            stop).ConfigureAwait(false);
        string running = (string)(await link.RunAsync(
            RedisScript.StartQuiz,
            [keys.Quiz(quiz.GuildId, quiz.Id), keys.Channels(quiz.GuildId), keys.Quizzes(quiz.GuildId), keys.Asked(quiz.GuildId)],
            [
                quiz.Id,
                RedisValues.Of(quiz.ChannelId),
                mostInServer,
                quiz.Version,
                quiz.Phase.ToString(),
                quiz.Round,
                RedisValues.Of(quiz, StoreJson.Default.Quiz),
                RedisValues.Of(quiz.StartedAt),
                (time.GetUtcNow() - Kept.EndedQuiz).ToUnixTimeMilliseconds(),
                .. quiz.QuestionIds.Select(question => (RedisValue)question),
            ],
            stop).ConfigureAwait(false))!;
        if (running != quiz.Id)
        {
            await link.AskAsync(database => database.SetRemoveAsync(keys.Running, RedisQuizSteps.Listed(quiz.GuildId, quiz.Id)), stop).ConfigureAwait(false);
        }

        return new QuizStart(running == quiz.Id, running.Length == 0 ? null : await _steps.FindAsync(quiz.GuildId, running, stop).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<Quiz?> GetAsync(ulong guildId, string quizId, CancellationToken stop) => _steps.FindAsync(guildId, quizId, stop);

    /// <inheritdoc/>
    public async Task<Quiz?> GetInChannelAsync(ulong guildId, ulong channelId, CancellationToken stop)
    {
        RedisValue quizId = await link.AskAsync(database => database.HashGetAsync(keys.Channels(guildId), RedisValues.Of(channelId)), stop).ConfigureAwait(false);
        return !quizId.IsNull && await _steps.FindAsync(guildId, (string)quizId!, stop).ConfigureAwait(false) is { IsOver: false } quiz ? quiz : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Quiz>> ListRunningAsync(CancellationToken stop)
    {
        RedisValue[] listed = await link.AskAsync(database => database.SetMembersAsync(keys.Running), stop).ConfigureAwait(false);
        Quiz?[] quizzes = await Task.WhenAll(listed.Select(each => (string)each!).Select(each => _steps.FindAsync(
            RedisValues.Id(each.AsSpan(0, RedisValues.IdLength)), each[(RedisValues.IdLength + 1)..], stop))).ConfigureAwait(false);
        return [.. quizzes.OfType<Quiz>().Where(quiz => !quiz.IsOver).OrderBy(quiz => quiz.GuildId).ThenBy(quiz => quiz.Id, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(Quiz quiz, CancellationToken stop) => _steps.TrySaveAsync(quiz, stop);

    /// <inheritdoc/>
    public async Task<QuizAnswerOutcome> PutAnswerAsync(ulong guildId, string quizId, int round, QuizAnswer answer, CancellationToken stop)
    {
        await link.AskAsync(database => database.SetAddAsync(keys.Places(answer.UserId), RedisValues.Of(guildId)), stop).ConfigureAwait(false);
        RedisResult outcome = await link.RunAsync(
            RedisScript.PutAnswer,
            [keys.Quiz(guildId, quizId), keys.Round(guildId, quizId, round)],
            [round, RedisValues.Of(answer.UserId), RedisValues.Of(answer.InteractionId), answer.Chosen.Bits, RedisValues.Of(answer.At), answer.UserName],
            stop).ConfigureAwait(false);
        return Enum.Parse<QuizAnswerOutcome>((string)outcome!);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuizAnswer>> GetAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop)
    {
        HashEntry[] answers = await link.AskAsync(database => database.HashGetAllAsync(keys.Round(guildId, quizId, round)), stop).ConfigureAwait(false);
        return [.. answers.Select(entry => ReadAnswer((string)entry.Name!, (string)entry.Value!)).OrderBy(answer => answer.InteractionId)];
    }

    /// <inheritdoc/>
    public async Task<int> CountAnswersAsync(ulong guildId, string quizId, int round, CancellationToken stop) =>
        (int)await link.AskAsync(database => database.HashLengthAsync(keys.Round(guildId, quizId, round)), stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<bool> CountRoundAsync(Quiz quiz, IReadOnlyList<AnswerRecord> answers, IReadOnlyList<Period> periods, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<RedisKey> names = [];
        List<RedisValue> values = [];
        _steps.Add(quiz, names, values);
        names.AddRange([keys.Names(quiz.GuildId), keys.Periods(quiz.GuildId)]);
        values.Add(now.ToUnixTimeMilliseconds());
        _answers.Add(quiz.GuildId, periods, now, names, values);
        values.Add(answers.Count);
        foreach (AnswerRecord answer in answers)
        {
            _answers.Add(answer, names, values);
        }

        await _scores.ListAsync(answers, stop).ConfigureAwait(false);
        return (int)await link.RunAsync(RedisScript.CountRound, [.. names], [.. values], stop).ConfigureAwait(false) == 1;
    }

    /// <summary>An answer as put_answer.lua keeps it: interaction, when, chosen, a colon, the name.</summary>
    /// <param name="answer">The answer.</param>
    public static string WriteAnswer(QuizAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"{RedisValues.Of(answer.InteractionId)}{RedisValues.Of(answer.At)}{answer.Chosen.Bits}:{answer.UserName}");

    /// <summary>Reads an answer.</summary>
    /// <param name="userId">The person, as the hash has it.</param>
    /// <param name="text">What is kept.</param>
    public static QuizAnswer ReadAnswer(string userId, string text)
    {
        const int ChosenAt = RedisValues.IdLength + RedisValues.InstantLength;
        int colon = text.IndexOf(':', ChosenAt);
        return new QuizAnswer(
            RedisValues.Id(userId),
            text[(colon + 1)..],
            new OptionSet(int.Parse(text.AsSpan(ChosenAt, colon - ChosenAt), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            RedisValues.Id(text.AsSpan(0, RedisValues.IdLength)),
            RedisValues.Instant(text.AsSpan(RedisValues.IdLength, RedisValues.InstantLength)));
    }
}
