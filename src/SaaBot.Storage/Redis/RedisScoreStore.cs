using System.Globalization;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Answers and scores in Redis.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">Tells how long a board is still kept.</param>
internal sealed class RedisScoreStore(RedisLink link, RedisKeys keys, TimeProvider time) : IScoreStore
{
    private readonly RedisAnswers _answers = new(keys);
    private readonly RedisForgetting _forgetting = new(link, keys, time);

    /// <inheritdoc/>
    public async Task<RecordOutcome> RecordAsync(AnswerRecord answer, IReadOnlyList<Period> periods, CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<RedisKey> names = [keys.Names(answer.GuildId), keys.Periods(answer.GuildId)];
        List<RedisValue> values = [now.ToUnixTimeMilliseconds()];
        _answers.Add(answer.GuildId, periods, now, names, values);
        _answers.Add(answer, names, values);
        await ListAsync([answer], stop).ConfigureAwait(false);
        RedisResult there = await link.RunAsync(RedisScript.Record, [.. names], [.. values], stop).ConfigureAwait(false);
        return there.IsNull
            ? new RecordOutcome(true, answer)
            : new RecordOutcome(false, RedisValues.Record<AnswerRecord>((RedisValue)there)!);
    }

    /// <summary>Notes where people have answered. Done before the answers are kept: a place too many is looked at in vain, a place too few would never be found.</summary>
    /// <param name="answers">The answers, of one server.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task ListAsync(IReadOnlyList<AnswerRecord> answers, CancellationToken stop) => answers.Count == 0
        ? Task.CompletedTask
        : link.AskAsync(
            database => Task.WhenAll(answers
                .Select(answer => database.SetAddAsync(keys.Places(answer.UserId), RedisValues.Of(answer.GuildId)))
                .Append(database.SetAddAsync(keys.Guilds, RedisValues.Of(answers[0].GuildId)))),
            stop);

    /// <inheritdoc/>
    public async Task<AnswerRecord?> GetAnswerAsync(ulong guildId, string sourceId, ulong userId, CancellationToken stop) => RedisValues.Record<AnswerRecord>(
        await link.AskAsync(database => database.HashGetAsync(keys.Answers(guildId, sourceId), RedisValues.Of(userId)), stop).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AnswerRecord>> GetAnswersAsync(ulong guildId, string sourceId, CancellationToken stop)
    {
        RedisValue[] bodies = await link.AskAsync(database => database.HashValuesAsync(keys.Answers(guildId, sourceId)), stop).ConfigureAwait(false);
        return [.. bodies.Select(body => RedisValues.Record<AnswerRecord>(body)!).OrderBy(answer => answer.At).ThenBy(answer => answer.UserId)];
    }

    /// <inheritdoc/>
    public async Task<int> CountAnswersAsync(ulong guildId, string sourceId, CancellationToken stop) =>
        (int)await link.AskAsync(database => database.HashLengthAsync(keys.Answers(guildId, sourceId)), stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<Board> GetBoardAsync(ulong guildId, Period period, int count, ulong? userId, CancellationToken stop)
    {
        RedisKey[] board = keys.Board(guildId, period.Key);
        RedisValue[] read = (RedisValue[])(await link.RunAsync(
            RedisScript.Board,
            [board[0], board[1], keys.Names(guildId)],
            [count, userId is { } asked ? RedisValues.Of(asked) : ""],
            stop).ConfigureAwait(false))!;
        List<BoardRow> rows = [];
        for (int at = 2; at < read.Length; at += 3)
        {
            Standing standing = ReadStanding((string)read[at + 1]!);
            bool isLevel = rows.Count > 0 && rows[^1].Standing.Key == standing.Key;
            string name = (string)read[at + 2]!;
            rows.Add(new BoardRow(
                isLevel ? rows[^1].Rank : rows.Count + 1,
                RedisValues.Id((string)read[at]!),
                name.Length == 0 ? "" : name[RedisValues.InstantLength..],
                false,
                standing));
        }

        bool[] hidden = await link.AskAsync(
            database => Task.WhenAll(rows.Select(row => database.KeyExistsAsync(keys.Hidden(row.UserId)))), stop).ConfigureAwait(false);
        BoardRow[] shown = [.. rows.Select((row, index) => row with { IsHidden = hidden[index] })];

        // The own row comes after the top, which may have it too.
        int members = (int)read[0];
        int top = Math.Min(count, members);
        BoardRow? own = shown.Length > top ? shown[top] with { Rank = 1 + (int)read[1] } : null;
        return new Board(period, shown[..Math.Min(top, shown.Length)], own, members);
    }

    /// <inheritdoc/>
    public async Task<LearnerTallies> GetTalliesAsync(ulong userId, ulong? guildId, CancellationToken stop)
    {
        IReadOnlyList<ulong> places = guildId is { } one ? [one] : await PlacesAsync(userId, stop).ConfigureAwait(false);
        HashEntry[][] tallies = await link.AskAsync(
            database => Task.WhenAll(places.Select(place => database.HashGetAllAsync(keys.Tallies(place, userId)))), stop).ConfigureAwait(false);
        Dictionary<string, Tally> patterns = new(StringComparer.Ordinal);
        Dictionary<ExamDomain, Tally> domains = [];
        foreach (HashEntry entry in tallies.SelectMany(each => each))
        {
            string field = (string)entry.Name!;
            string name = field[2..];
            Tally part = char.IsLower(field[0]) ? new Tally((int)entry.Value, 0) : new Tally(0, (int)entry.Value);
            if (field[0] is 'p' or 'P')
            {
                patterns[name] = patterns.GetValueOrDefault(name).Plus(part);
            }
            else
            {
                ExamDomain domain = Enum.Parse<ExamDomain>(name);
                domains[domain] = domains.GetValueOrDefault(domain).Plus(part);
            }
        }

        return new LearnerTallies(patterns, domains);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> GetDailySourcesAsync(ulong guildId, ulong userId, CancellationToken stop)
    {
        RedisValue[] sources = await link.AskAsync(database => database.SetMembersAsync(keys.Sources(guildId, userId)), stop).ConfigureAwait(false);
        return sources
            .Select(source => (string)source!)
            .Where(source => source.StartsWith(RedisAnswers.Letter(AnswerSource.Daily), StringComparison.Ordinal))
            .Select(source => source[1..])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<bool> IsHiddenAsync(ulong userId, CancellationToken stop) => link.AskAsync(database => database.KeyExistsAsync(keys.Hidden(userId)), stop);

    /// <inheritdoc/>
    public async Task SetHiddenAsync(ulong userId, bool hidden, CancellationToken stop)
    {
        if (hidden)
        {
            await link.AskAsync(database => database.SetAddAsync(keys.HiddenPeople, RedisValues.Of(userId)), stop).ConfigureAwait(false);
            await link.AskAsync(database => database.StringSetAsync(keys.Hidden(userId), 1), stop).ConfigureAwait(false);
        }
        else
        {
            await link.AskAsync(database => database.KeyDeleteAsync(keys.Hidden(userId)), stop).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<LearnerExport> ExportAsync(ulong userId, CancellationToken stop)
    {
        List<AnswerRecord> answers = [];
        foreach (ulong place in await PlacesAsync(userId, stop).ConfigureAwait(false))
        {
            answers.AddRange(await _forgetting.AnswersAsync(place, userId, stop).ConfigureAwait(false));
        }

        IEnumerable<AnswerRecord> ordered = answers.OrderBy(answer => answer.At).ThenBy(answer => answer.GuildId).ThenBy(answer => answer.SourceId, StringComparer.Ordinal);
        return new LearnerExport(userId, await IsHiddenAsync(userId, stop).ConfigureAwait(false), [.. ordered]);
    }

    /// <inheritdoc/>
    public async Task<int> DeleteAsync(ulong userId, CancellationToken stop)
    {
        int deleted = 0;
        foreach (ulong place in await PlacesAsync(userId, stop).ConfigureAwait(false))
        {
            deleted += await _forgetting.ForgetAsync(place, userId, stop).ConfigureAwait(false);
        }

        // The list of places goes last: what a lost connection left undone is found when it is tried again.
        await link.DropAsync([keys.Hidden(userId), keys.Places(userId)], stop).ConfigureAwait(false);
        return deleted;
    }

    private async Task<IReadOnlyList<ulong>> PlacesAsync(ulong userId, CancellationToken stop)
    {
        RedisValue[] places = await link.AskAsync(database => database.SetMembersAsync(keys.Places(userId)), stop).ConfigureAwait(false);
        return [.. places.Select(place => RedisValues.Id((string)place!))];
    }

    /// <summary>A standing as it is kept: points, right answers, all answers and the time in ticks, with colons between.</summary>
    /// <param name="standing">The standing.</param>
    public static string WriteStanding(Standing standing) =>
        string.Create(CultureInfo.InvariantCulture, $"{standing.Points}:{standing.Right}:{standing.Answered}:{standing.Time.Ticks}");

    /// <summary>Reads a standing.</summary>
    /// <param name="text">What is kept.</param>
    public static Standing ReadStanding(string text)
    {
        long[] parts = [.. text.Split(':').Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
        return new Standing((int)parts[0], (int)parts[1], (int)parts[2], TimeSpan.FromTicks(parts[3]));
    }
}
