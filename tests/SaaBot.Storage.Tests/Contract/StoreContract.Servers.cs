using SaaBot.Domain.Languages;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Settings_are_the_default_ones_until_somebody_chooses()
    {
        Assert.Equal(ServerSettings.Default(3), await Servers.GetAsync(3, Stop));

        ServerSettings chosen = new(3, "Europe/Berlin", Language.Vietnamese, Sample.Start);
        await Servers.SaveAsync(chosen with { Language = null, RemovedAt = null }, Stop);
        await Servers.SaveAsync(chosen, Stop);
        await ReopenAsync();

        Assert.Equal(chosen, await Servers.GetAsync(3, Stop));
        Assert.Equal(ServerSettings.Default(4), await Servers.GetAsync(4, Stop));
    }

    [Fact]
    public async Task Servers_removed_before_an_instant_are_listed()
    {
        await Servers.SaveAsync(ServerSettings.Default(1) with { RemovedAt = Sample.Start }, Stop);
        await Servers.SaveAsync(ServerSettings.Default(2) with { RemovedAt = Sample.Start.AddDays(1) }, Stop);
        await Servers.SaveAsync(ServerSettings.Default(3), Stop);
        await Servers.SaveAsync(ServerSettings.Default(4) with { RemovedAt = Sample.Start }, Stop);
        await Servers.SaveAsync(ServerSettings.Default(4), Stop);

        Assert.Empty(await Servers.ListRemovedAsync(Sample.Start, Stop));
        Assert.Equal([1ul], await Servers.ListRemovedAsync(Sample.Start.AddSeconds(1), Stop));
        Assert.Equal([1ul, 2ul], (await Servers.ListRemovedAsync(Sample.Start.AddDays(9), Stop)).Order());
    }

    [Fact]
    public async Task Servers_that_have_the_bot_are_listed_whatever_else_is_kept_for_others()
    {
        await Servers.SaveAsync(new ServerSettings(1, "Europe/Berlin", null, null), Stop);
        await Servers.AddAsync(1, Stop);
        await Servers.SaveAsync(ServerSettings.Default(2) with { RemovedAt = Sample.Start }, Stop);
        await Servers.AddAsync(2, Stop);
        await Servers.AddAsync(3, Stop);
        await Servers.AddAsync(4, Stop);
        await Servers.DeleteAsync(4, Stop);

        // Somebody who installed the bot for themselves practised in a server that does not have it.
        await Scores.RecordAsync(Sample.Answer(7, "s1") with { GuildId = 5 }, [Sample.All], Stop);

        Assert.Equal([1ul, 3ul], (await Servers.ListAsync(Stop)).Order());
        Assert.Equal("Europe/Berlin", (await Servers.GetAsync(1, Stop)).ZoneId);
        Assert.Equal([2ul], await Servers.ListRemovedAsync(Sample.Start.AddDays(1), Stop));
    }

    [Fact]
    public async Task A_question_that_was_asked_stands_in_the_history_with_its_newest_time()
    {
        await Servers.NoteAskedAsync(1, "caching-01", Sample.Start.AddHours(1), Stop);
        await Servers.NoteAskedAsync(1, "caching-01", Sample.Start, Stop);
        await Servers.NoteAskedAsync(1, "caching-02", Sample.Start, Stop);
        await Servers.NoteAskedAsync(1, "caching-02", Sample.Start.AddHours(2), Stop);
        await ReopenAsync();

        Assert.Equal(
            [("caching-01", Sample.Start.AddHours(1)), ("caching-02", Sample.Start.AddHours(2))],
            (await Servers.GetAskedAsync(1, Stop)).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value)));
        Assert.Empty(await Servers.GetAskedAsync(2, Stop));
        await Servers.DeleteAsync(1, Stop);
        Assert.Empty(await Servers.GetAskedAsync(1, Stop));
    }

    [Fact]
    public async Task What_happens_once_is_given_to_one_and_again_only_past_its_lease()
    {
        Assert.True(await Servers.ClaimAsync(1, "board-w2026-W47", Sample.Start, Lease, Stop));
        Assert.False(await Servers.ClaimAsync(1, "board-w2026-W47", Sample.Start + Lease, Lease, Stop));
        Assert.True(await Servers.ClaimAsync(1, "board-w2026-W48", Sample.Start, Lease, Stop));
        Assert.True(await Servers.ClaimAsync(2, "board-w2026-W47", Sample.Start, Lease, Stop));

        DateTimeOffset late = Sample.Start + Lease + TimeSpan.FromMilliseconds(1);
        Assert.True(await Servers.ClaimAsync(1, "board-w2026-W47", late, Lease, Stop));
        Assert.False(await Servers.ClaimAsync(1, "board-w2026-W47", late, Lease, Stop));

        await Servers.CompleteAsync(1, "board-w2026-W47", Stop);
        await Servers.CompleteAsync(1, "board-w2026-W47", Stop);
        Assert.False(await Servers.ClaimAsync(1, "board-w2026-W47", late.AddDays(9), Lease, Stop));
    }

    [Fact]
    public async Task Of_a_hundred_claims_of_the_same_thing_one_succeeds()
    {
        bool[] claims = await AtOnceAsync(100, _ => Servers.ClaimAsync(1, "board", Sample.Start, Lease, Stop));

        Assert.Single(claims, claim => claim);
    }

    [Fact]
    public async Task A_deleted_server_leaves_nothing_behind_and_no_other_is_touched()
    {
        foreach (ulong guild in new ulong[] { 1, 2 })
        {
            await Servers.SaveAsync(new ServerSettings(guild, "Europe/Berlin", null, Sample.Start), Stop);
            await Servers.ClaimAsync(guild, "board", Sample.Start, Lease, Stop);
            await Servers.CompleteAsync(guild, "board", Stop);
            await Daily.SaveScheduleAsync(Sample.Schedule(guild), Stop);
            await Daily.ClaimAsync(Sample.Post(Today) with { GuildId = guild }, Lease, Stop);
            await Quizzes.StartAsync(Sample.Quiz($"Z{guild}", 9) with { GuildId = guild }, 5, Stop);
            for (ulong user = 1; user <= 30; user++)
            {
                await Scores.RecordAsync(Sample.Answer(user, $"s{user % 3}") with { GuildId = guild, Source = AnswerSource.Daily }, [Sample.Day, Sample.All], Stop);
            }
        }

        await Servers.DeleteAsync(1, Stop);
        await Servers.DeleteAsync(1, Stop);

        Assert.Equal(ServerSettings.Default(1), await Servers.GetAsync(1, Stop));
        Assert.Equal([2ul], await Servers.ListRemovedAsync(Sample.Start.AddDays(1), Stop));
        Assert.True(await Servers.ClaimAsync(1, "board", Sample.Start, Lease, Stop));
        Assert.Empty(await Servers.GetAskedAsync(1, Stop));
        Assert.Equal([2ul], (await Daily.ListSchedulesAsync(Stop)).Select(schedule => schedule.GuildId));
        Assert.Empty(await Daily.ListPostsAsync(1, DateOnly.MinValue, Stop));
        Assert.Equal([2ul], (await Quizzes.ListRunningAsync(Stop)).Select(quiz => quiz.GuildId));
        Assert.Null(await Quizzes.GetAsync(1, "Z1", Stop));
        Assert.Null(await Quizzes.GetInChannelAsync(1, 9, Stop));
        Assert.Empty(await Scores.GetAnswersAsync(1, "s1", Stop));
        Assert.Equal([2ul], (await Scores.ExportAsync(7, Stop)).Answers.Select(answer => answer.GuildId));
        Assert.Equal(new Tally(1, 1), (await Scores.GetTalliesAsync(7, null, Stop)).Patterns["multi-region"]);
        Assert.Equal(0, (await Scores.GetBoardAsync(1, Sample.All, 10, 7, Stop)).Members);

        Assert.Equal("Europe/Berlin", (await Servers.GetAsync(2, Stop)).ZoneId);
        Assert.False(await Servers.ClaimAsync(2, "board", Sample.Start.AddDays(1), Lease, Stop));
        Assert.Equal(30, (await Scores.GetBoardAsync(2, Sample.Day, 10, 7, Stop)).Members);
        Assert.NotEmpty(await Servers.GetAskedAsync(2, Stop));
    }
}
