using System.Runtime.CompilerServices;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Transfer;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>Everything under a prefix, server by server.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
/// <param name="time">The present.</param>
internal sealed class RedisExport(RedisLink link, RedisKeys keys, TimeProvider time)
{
    /// <summary>Reads everything.</summary>
    /// <param name="stop">Stops reading.</param>
    public async IAsyncEnumerable<StoreEntry> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (RedisValue[] page in link.ScanAsync("SSCAN", keys.Guilds, stop).ConfigureAwait(false))
        {
            foreach (ulong guild in page.Select(member => RedisValues.Id((string)member!)))
            {
                await foreach (StoreEntry entry in Settings(guild, stop)
                    .Concat(Daily(guild, stop)).Concat(Quizzes(guild, stop)).Concat(Answers(guild, stop)).Concat(Boards(guild, stop)).ConfigureAwait(false))
                {
                    yield return entry;
                }
            }
        }

        await foreach (RedisValue[] page in link.ScanAsync("SSCAN", keys.HiddenPeople, stop).ConfigureAwait(false))
        {
            foreach (ulong user in page.Select(member => RedisValues.Id((string)member!)))
            {
                if (await link.AskAsync(database => database.KeyExistsAsync(keys.Hidden(user)), stop).ConfigureAwait(false))
                {
                    yield return new StoreEntry.OfHidden(user);
                }
            }
        }
    }

    private async IAsyncEnumerable<StoreEntry> Settings(ulong guild, [EnumeratorCancellation] CancellationToken stop)
    {
        RedisValue body = await link.AskAsync(database => database.StringGetAsync(keys.Settings(guild)), stop).ConfigureAwait(false);
        if (RedisValues.Record<ServerSettings>(body) is { } settings)
        {
            yield return new StoreEntry.OfServer(settings);
        }

        foreach (HashEntry asked in await link.AskAsync(database => database.HashGetAllAsync(keys.Asked(guild)), stop).ConfigureAwait(false))
        {
            yield return new StoreEntry.OfAsked(guild, (string)asked.Name!, RedisValues.Instant((string)asked.Value!));
        }

        foreach (HashEntry claim in await link.AskAsync(database => database.HashGetAllAsync(keys.Claims(guild)), stop).ConfigureAwait(false))
        {
            bool isDone = claim.Value == RedisServerStore.Done;
            yield return new StoreEntry.OfClaim(guild, (string)claim.Name!, isDone ? DateTimeOffset.MinValue : RedisValues.Instant((string)claim.Value!), isDone);
        }
    }

    private async IAsyncEnumerable<StoreEntry> Daily(ulong guild, [EnumeratorCancellation] CancellationToken stop)
    {
        RedisValue body = await link.AskAsync(database => database.StringGetAsync(keys.Schedule(guild)), stop).ConfigureAwait(false);
        if (RedisValues.Record<DailySchedule>(body) is { } schedule)
        {
            yield return new StoreEntry.OfSchedule(schedule);
        }

        foreach (RedisValue post in await link.AskAsync(database => database.HashValuesAsync(keys.Posts(guild)), stop).ConfigureAwait(false))
        {
            yield return new StoreEntry.OfPost(RedisDailyStore.Read(post)!);
        }
    }

    private async IAsyncEnumerable<StoreEntry> Quizzes(ulong guild, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (SortedSetEntry listed in await link.AskAsync(database => database.SortedSetRangeByRankWithScoresAsync(keys.Quizzes(guild)), stop).ConfigureAwait(false))
        {
            RedisValue body = await link.AskAsync(database => database.HashGetAsync(keys.Quiz(guild, (string)listed.Element!), "body"), stop).ConfigureAwait(false);
            if (RedisValues.Record<Quiz>(body) is not { } quiz)
            {
                continue;
            }

            yield return new StoreEntry.OfQuiz(quiz, quiz.IsOver ? DateTimeOffset.FromUnixTimeMilliseconds((long)listed.Score) : null);
            for (int round = 0; round < quiz.QuestionIds.Count; round++)
            {
                RedisKey key = keys.Round(guild, quiz.Id, round);
                foreach (HashEntry answer in await link.AskAsync(database => database.HashGetAllAsync(key), stop).ConfigureAwait(false))
                {
                    yield return new StoreEntry.OfQuizAnswer(guild, quiz.Id, round, RedisQuizStore.ReadAnswer((string)answer.Name!, (string)answer.Value!));
                }
            }
        }
    }

    private async IAsyncEnumerable<StoreEntry> Answers(ulong guild, [EnumeratorCancellation] CancellationToken stop)
    {
        RedisForgetting people = new(link, keys, time);
        await foreach (RedisValue[] page in link.ScanAsync("HSCAN", keys.Names(guild), stop).ConfigureAwait(false))
        {
            for (int at = 0; at < page.Length; at += 2)
            {
                ulong user = RedisValues.Id((string)page[at]!);
                string name = (string)page[at + 1]!;
                yield return new StoreEntry.OfName(guild, user, name[RedisValues.InstantLength..], RedisValues.Instant(name.AsSpan(0, RedisValues.InstantLength)));
                foreach (AnswerRecord answer in await people.AnswersAsync(guild, user, stop).ConfigureAwait(false))
                {
                    yield return new StoreEntry.OfAnswer(answer);
                }
            }
        }
    }

    private async IAsyncEnumerable<StoreEntry> Boards(ulong guild, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (HashEntry period in await link.AskAsync(database => database.HashGetAllAsync(keys.Periods(guild)), stop).ConfigureAwait(false))
        {
            string name = (string)period.Name!;
            long keptUntil = (long)period.Value;
            yield return new StoreEntry.OfBoard(guild, name, keptUntil == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(keptUntil));
            RedisKey[] board = keys.Board(guild, name);
            await foreach (RedisValue[] page in link.ScanAsync("HSCAN", board[1], stop).ConfigureAwait(false))
            {
                for (int at = 0; at < page.Length; at += 2)
                {
                    yield return new StoreEntry.OfStanding(guild, name, RedisValues.Id((string)page[at]!), RedisScoreStore.ReadStanding((string)page[at + 1]!));
                }
            }

            await foreach (RedisValue[] page in link.ScanAsync("SSCAN", board[2], stop).ConfigureAwait(false))
            {
                foreach (string met in page.Select(member => (string)member!))
                {
                    yield return new StoreEntry.OfMet(guild, name, RedisValues.Id(met.AsSpan(0, RedisValues.IdLength)), met[RedisValues.IdLength..]);
                }
            }
        }
    }
}
