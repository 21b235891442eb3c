using SaaBot.Domain.Scores;
using SaaBot.Storage.Json;
using SaaBot.Storage.Transfer;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Everything under a prefix, out and in.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">Tells how long a board is still kept.</param>
internal sealed class RedisTransfer(RedisLink link, RedisKeys keys, TimeProvider time) : IStoreTransfer
{
    private readonly RedisAnswers _answers = new(keys);
    private readonly RedisExport _export = new(link, keys, time);

    // Until when the boards are kept that were written last: their rows come right after them and do not tell it again.
    private readonly Dictionary<(ulong Guild, string Period), long> _seconds = [];

    /// <inheritdoc/>
    public async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        bool[] there = await link.AskAsync(database => Task.WhenAll(database.KeyExistsAsync(keys.Guilds), database.KeyExistsAsync(keys.HiddenPeople)), stop).ConfigureAwait(false);
        return there is [false, false];
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoreEntry> ReadAsync(CancellationToken stop) => _export.ReadAsync(stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<StoreEntry> entries, CancellationToken stop)
    {
        // The lists that tell where to look are written before what they list.
        await link.AskAsync(database => Task.WhenAll(entries.SelectMany(entry => Listings(database, entry))), stop).ConfigureAwait(false);
        List<bool> kept = [];
        foreach (IEnumerable<StoreEntry> some in InTurns(entries))
        {
            kept.AddRange(await Task.WhenAll(some.Select(entry => AddAsync(entry, stop))).ConfigureAwait(false));
        }

        return kept;
    }

    // Entries of one kind go at once; the next kind may need them.
    private static IEnumerable<IEnumerable<StoreEntry>> InTurns(IReadOnlyList<StoreEntry> entries)
    {
        for (int start = 0, end = 0; start < entries.Count; start = end)
        {
            while (end < entries.Count && entries[end].Kind == entries[start].Kind)
            {
                end++;
            }

            yield return entries.Skip(start).Take(end - start);
        }
    }

    private IEnumerable<Task<bool>> Listings(IDatabase database, StoreEntry entry)
    {
        (ulong? guild, ulong? user) = entry switch
        {
            StoreEntry.OfServer(var settings) => (settings.GuildId, (ulong?)null),
            StoreEntry.OfAsked asked => (asked.GuildId, null),
            StoreEntry.OfClaim claim => (claim.GuildId, null),
            StoreEntry.OfSchedule(var schedule) => (schedule.GuildId, null),
            StoreEntry.OfPost(var post) => (post.GuildId, null),
            StoreEntry.OfQuiz(var quiz, _) => (quiz.GuildId, null),
            StoreEntry.OfQuizAnswer answer => (answer.GuildId, answer.Answer.UserId),
            StoreEntry.OfAnswer(var answer) => (answer.GuildId, answer.UserId),
            StoreEntry.OfName name => (name.GuildId, name.UserId),
            StoreEntry.OfBoard board => (board.GuildId, null),
            _ => ((ulong?)null, (ulong?)null),
        };
        if (guild is { } place)
        {
            yield return database.SetAddAsync(keys.Guilds, RedisValues.Of(place));
            if (user is { } person)
            {
                yield return database.SetAddAsync(keys.Places(person), RedisValues.Of(place));
            }
        }

        switch (entry)
        {
            case StoreEntry.OfServer({ RemovedAt: { } removed } settings):
                yield return database.SortedSetAddAsync(keys.Removed, RedisValues.Of(settings.GuildId), removed.ToUnixTimeMilliseconds());
                break;
            case StoreEntry.OfSchedule(var schedule):
                yield return database.SetAddAsync(keys.Scheduled, RedisValues.Of(schedule.GuildId));
                break;
            case StoreEntry.OfPost(var post):
                yield return database.SortedSetAddAsync(keys.Dates(post.GuildId), RedisValues.Of(post.Date), post.Date.DayNumber);
                break;
            case StoreEntry.OfQuiz(var quiz, null):
                yield return database.SetAddAsync(keys.Running, RedisQuizSteps.Listed(quiz.GuildId, quiz.Id));
                break;
            case StoreEntry.OfHidden(var hidden):
                yield return database.SetAddAsync(keys.HiddenPeople, RedisValues.Of(hidden));
                break;
        }
    }

    private Task<bool> AddAsync(StoreEntry entry, CancellationToken stop) => entry switch
    {
        StoreEntry.OfServer(var settings) => NewTextAsync(keys.Settings(settings.GuildId), RedisValues.Of(settings, StoreJson.Default.ServerSettings), stop),
        StoreEntry.OfAsked asked => NewFieldAsync(keys.Asked(asked.GuildId), asked.QuestionId, RedisValues.Of(asked.At), stop),
        StoreEntry.OfClaim claim => NewFieldAsync(keys.Claims(claim.GuildId), claim.Name, claim.IsDone ? RedisServerStore.Done : RedisValues.Of(claim.ClaimedAt), stop),
        StoreEntry.OfSchedule(var schedule) => NewTextAsync(keys.Schedule(schedule.GuildId), RedisValues.Of(schedule, StoreJson.Default.DailySchedule), stop),
        StoreEntry.OfPost(var post) => NewFieldAsync(keys.Posts(post.GuildId), RedisValues.Of(post.Date), RedisDailyStore.Write(post), stop),
        StoreEntry.OfQuiz quiz => AddQuizAsync(quiz, stop),
        StoreEntry.OfQuizAnswer answer => RunAsync(
            RedisScript.ImportQuizAnswer,
            [keys.Quiz(answer.GuildId, answer.QuizId), keys.Round(answer.GuildId, answer.QuizId, answer.Round)],
            [RedisValues.Of(answer.Answer.UserId), RedisQuizStore.WriteAnswer(answer.Answer)],
            stop),
        StoreEntry.OfAnswer(var answer) => AddAnswerAsync(answer, stop),
        StoreEntry.OfName name => NewFieldAsync(keys.Names(name.GuildId), RedisValues.Of(name.UserId), RedisValues.Of(name.At) + name.Name, stop),
        StoreEntry.OfHidden(var user) => NewTextAsync(keys.Hidden(user), "1", stop),
        StoreEntry.OfBoard board => AddBoardAsync(board, stop),
        StoreEntry.OfStanding row => AddStandingAsync(row, stop),
        StoreEntry.OfMet met => AddMetAsync(met, stop),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "No such kind of entry."),
    };

    private Task<bool> AddQuizAsync(StoreEntry.OfQuiz entry, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        return RunAsync(
            RedisScript.ImportQuiz,
            [keys.Quiz(entry.Quiz.GuildId, entry.Quiz.Id), keys.Channels(entry.Quiz.GuildId), keys.Quizzes(entry.Quiz.GuildId)],
            [
                entry.Quiz.Id,
                RedisValues.Of(entry.Quiz.ChannelId),
                entry.Quiz.Version,
                entry.Quiz.Phase.ToString(),
                entry.Quiz.Round,
                RedisValues.Of(entry.Quiz, StoreJson.Default.Quiz),
                entry.EndedAt?.ToUnixTimeMilliseconds() ?? 0,
                Seconds(entry.EndedAt + Kept.EndedQuiz, now),
            ],
            stop);
    }

    private Task<bool> AddAnswerAsync(AnswerRecord answer, CancellationToken stop)
    {
        List<RedisKey> names = [];
        List<RedisValue> values = [];
        _answers.Add(answer, names, values);
        return RunAsync(RedisScript.ImportAnswer, [.. names], [.. values], stop);
    }

    private Task<bool> AddBoardAsync(StoreEntry.OfBoard board, CancellationToken stop)
    {
        lock (_seconds)
        {
            _seconds[(board.GuildId, board.Period)] = Seconds(board.KeptUntil, time.GetUtcNow());
        }

        return NewFieldAsync(keys.Periods(board.GuildId), board.Period, RedisValues.Of(board.KeptUntil?.ToUnixTimeMilliseconds() ?? 0), stop);
    }

    private Task<bool> AddStandingAsync(StoreEntry.OfStanding row, CancellationToken stop)
    {
        RedisKey[] board = keys.Board(row.GuildId, row.Period);
        return RunAsync(
            RedisScript.ImportStanding,
            [board[0], board[1]],
            [RedisValues.Of(row.UserId), RedisScoreStore.WriteStanding(row.Standing), -row.Standing.Key, SecondsOf(row.GuildId, row.Period)],
            stop);
    }

    private Task<bool> AddMetAsync(StoreEntry.OfMet met, CancellationToken stop) => RunAsync(
        RedisScript.ImportMet,
        [keys.Board(met.GuildId, met.Period)[2]],
        [RedisValues.Of(met.UserId) + met.QuestionId, SecondsOf(met.GuildId, met.Period)],
        stop);

    private long SecondsOf(ulong guildId, string period)
    {
        lock (_seconds)
        {
            return _seconds[(guildId, period)];
        }
    }

    private async Task<bool> RunAsync(string script, RedisKey[] names, RedisValue[] values, CancellationToken stop) =>
        (int)await link.RunAsync(script, names, values, stop).ConfigureAwait(false) == 1;

    private Task<bool> NewTextAsync(RedisKey key, RedisValue value, CancellationToken stop) =>
        link.AskAsync(database => database.StringSetAsync(key, value, when: When.NotExists), stop);

    private Task<bool> NewFieldAsync(RedisKey key, RedisValue field, RedisValue value, CancellationToken stop) =>
        link.AskAsync(database => database.HashSetAsync(key, field, value, When.NotExists), stop);

    private static long Seconds(DateTimeOffset? until, DateTimeOffset now) => until is { } end ? Math.Max(1, (long)(end - now).TotalSeconds) : 0;
}
