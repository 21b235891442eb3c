using SaaBot.Domain.Quizzes;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using StackExchange.Redis;

namespace SaaBot.Storage.Tests.Redis;

public sealed class RedisExpiryTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Boards_of_a_period_and_ended_quizzes_go_by_themselves_and_nothing_else_does()
    {
        string prefix = fixture.NextPrefix();
        RedisKeys keys = new(prefix);
        SettableTime time = new();
        await using IStores stores = (await RedisStores.OpenAsync(fixture.Server.Connection, prefix, time)).Stores!;
        await stores.Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.Day, Sample.All], Stop);
        Quiz quiz = Sample.Quiz("A1", 1);
        await stores.Quizzes.StartAsync(quiz, 1, Stop);
        await stores.Quizzes.TrySaveAsync(quiz with { Version = 2, Phase = QuizPhase.Open }, Stop);
        await stores.Quizzes.PutAnswerAsync(Sample.Guild, "A1", 0, Sample.Choice(7, 1, 0), Stop);
        using ConnectionMultiplexer raw = await ConnectionMultiplexer.ConnectAsync(fixture.Server.Connection);
        Assert.Null(await LeftAsync(keys.Quiz(Sample.Guild, "A1")));
        await stores.Quizzes.TrySaveAsync(quiz with { Version = 3, Phase = QuizPhase.Ended }, Stop);

        double kept = (Sample.Day.End + Sample.Day.KeptAfterEnd - time.Now).TotalHours;
        foreach (RedisKey key in keys.Board(Sample.Guild, Sample.Day.Key))
        {
            Assert.Equal(kept, (await LeftAsync(key))!.Value.TotalHours, tolerance: 0.1);
        }

        foreach (RedisKey key in new[] { keys.Quiz(Sample.Guild, "A1"), keys.Round(Sample.Guild, "A1", 0) })
        {
            Assert.Equal(7 * 24, (await LeftAsync(key))!.Value.TotalHours, tolerance: 0.1);
        }

        foreach (RedisKey key in keys.Board(Sample.Guild, Sample.All.Key).Append(keys.Answers(Sample.Guild, "s1")).Append(keys.Asked(Sample.Guild)))
        {
            Assert.Null(await LeftAsync(key));
            Assert.True(await raw.GetDatabase().KeyExistsAsync(key));
        }

        Task<TimeSpan?> LeftAsync(RedisKey key) => raw.GetDatabase().KeyTimeToLiveAsync(key);
    }
}
