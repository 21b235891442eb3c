using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Tests.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_answer_is_read_back_as_it_was_also_after_reopening()
    {
        AnswerRecord answer = Sample.Answer(7, "d20261123") with { Source = AnswerSource.Daily, IsRight = false, UserId = ulong.MaxValue >> 1 };

        RecordOutcome outcome = await Scores.RecordAsync(answer, [Sample.All], Stop);
        await ReopenAsync();

        Assert.Equal(new RecordOutcome(true, answer), outcome);
        Assert.Equal(answer, await Scores.GetAnswerAsync(answer.GuildId, answer.SourceId, answer.UserId, Stop));
    }

    [Fact]
    public async Task A_second_answer_to_the_same_source_changes_nothing()
    {
        AnswerRecord first = Sample.Answer(7, "s1");
        await Scores.RecordAsync(first, [Sample.All], Stop);

        RecordOutcome second = await Scores.RecordAsync(first with { IsRight = false, QuestionId = "q2", UserName = "Later", At = Sample.Start.AddHours(1) }, [Sample.All], Stop);

        Assert.Equal(new RecordOutcome(false, first), second);
        Assert.Equal([first], await Scores.GetAnswersAsync(Sample.Guild, "s1", Stop));
        BoardRow row = Assert.Single((await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Top);
        Assert.Equal(new BoardRow(1, 7, first.UserName, false, new Standing(100, 1, 1, first.Took)), row);
        Assert.Equal(new Tally(1, 1), (await Scores.GetTalliesAsync(7, null, Stop)).Patterns["multi-region"]);
    }

    [Fact]
    public async Task Answers_of_other_people_and_servers_are_apart()
    {
        AnswerRecord mine = Sample.Answer(7, "s1");
        AnswerRecord theirs = Sample.Answer(8, "s1") with { At = Sample.Start.AddSeconds(-1) };
        AnswerRecord elsewhere = mine with { GuildId = 5 };
        foreach (AnswerRecord answer in new[] { mine, theirs, elsewhere })
        {
            Assert.True((await Scores.RecordAsync(answer, [Sample.All], Stop)).IsNew);
        }

        Assert.Equal([theirs, mine], await Scores.GetAnswersAsync(Sample.Guild, "s1", Stop));
        Assert.Equal([elsewhere], await Scores.GetAnswersAsync(5, "s1", Stop));
        Assert.Empty(await Scores.GetAnswersAsync(Sample.Guild, "s2", Stop));
        Assert.Equal(2, await Scores.CountAnswersAsync(Sample.Guild, "s1", Stop));
        Assert.Equal(0, await Scores.CountAnswersAsync(Sample.Guild, "s2", Stop));
        Assert.Null(await Scores.GetAnswerAsync(Sample.Guild, "s2", 7, Stop));
        Assert.Equal(2, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, null, Stop)).Members);
        Assert.Equal(1, (await Scores.GetBoardAsync(5, Sample.All, 10, null, Stop)).Members);
    }

    [Fact]
    public async Task Of_a_hundred_equal_answers_at_once_one_counts()
    {
        RecordOutcome[] outcomes = await AtOnceAsync(100, index => Scores.RecordAsync(Sample.Answer(7, "s1") with { Chosen = OptionSet.Of(index % 4) }, [Sample.Day, Sample.All], Stop));

        RecordOutcome counted = Assert.Single(outcomes, outcome => outcome.IsNew);
        Assert.All(outcomes, outcome => Assert.Equal(counted.Answer, outcome.Answer));
        Assert.Equal(new Standing(100, 1, 1, counted.Answer.Took), (await Scores.GetBoardAsync(Sample.Guild, Sample.Day, 10, 7, Stop)).Own!.Standing);
    }

    [Fact]
    [EdgeCase("Many answer in one second", "Practice and progress")]
    public async Task A_hundred_people_at_once_are_all_counted()
    {
        await AtOnceAsync(100, index => Scores.RecordAsync(Sample.Answer((ulong)index + 1, "s1"), [Sample.All], Stop));

        Assert.Equal(100, (await Scores.GetAnswersAsync(Sample.Guild, "s1", Stop)).Count);
        Board board = await Scores.GetBoardAsync(Sample.Guild, Sample.All, 25, 100, Stop);
        Assert.Equal(100, board.Members);
        Assert.Equal(Enumerable.Range(1, 25).Select(user => (ulong)user), board.Top.Select(row => row.UserId));
        Assert.Equal(1, board.Own!.Rank);
    }

    [Fact]
    public async Task Tallies_count_practice_and_all_places_together()
    {
        await Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s2", "q2", isRight: false) with { Domain = ExamDomain.Cost }, [Sample.All], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "p1", "q3") with { GuildId = 0, Source = AnswerSource.Practice, PatternId = "caching" }, [], Stop);
        await Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.All], Stop);

        LearnerTallies here = await Scores.GetTalliesAsync(7, Sample.Guild, Stop);
        LearnerTallies everywhere = await Scores.GetTalliesAsync(7, null, Stop);

        Assert.Equal(new Dictionary<string, Tally> { ["multi-region"] = new(2, 1) }, here.Patterns);
        Assert.Equal(new Dictionary<ExamDomain, Tally> { [ExamDomain.Resilient] = new(1, 1), [ExamDomain.Cost] = new(1, 0) }, here.Domains);
        Assert.Equal(new Dictionary<string, Tally> { ["multi-region"] = new(2, 1), ["caching"] = new(1, 1) }, everywhere.Patterns);
        Assert.Equal(new Dictionary<ExamDomain, Tally> { [ExamDomain.Resilient] = new(2, 2), [ExamDomain.Cost] = new(1, 0) }, everywhere.Domains);
        Assert.Empty((await Scores.GetTalliesAsync(9, null, Stop)).Patterns);
    }

    [Fact]
    public async Task Daily_sources_are_those_of_daily_posts_in_the_server()
    {
        await Scores.RecordAsync(Sample.Answer(7, "d20261123") with { Source = AnswerSource.Daily }, [], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "d20261124") with { Source = AnswerSource.Daily }, [], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "d20261125") with { Source = AnswerSource.Daily, GuildId = 5 }, [], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "qA-0"), [], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "d-practice") with { Source = AnswerSource.Practice }, [], Stop);

        Assert.Equal(new HashSet<string> { "d20261123", "d20261124" }, await Scores.GetDailySourcesAsync(Sample.Guild, 7, Stop));
        Assert.Empty(await Scores.GetDailySourcesAsync(Sample.Guild, 8, Stop));
    }

    [Fact]
    public async Task A_person_can_be_hidden_and_shown_again()
    {
        await Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
        Assert.False(await Scores.IsHiddenAsync(7, Stop));

        await Scores.SetHiddenAsync(7, true, Stop);
        await Scores.SetHiddenAsync(7, true, Stop);
        Assert.True(await Scores.IsHiddenAsync(7, Stop));
        Board hidden = await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop);
        Assert.True(hidden.Top[0].IsHidden);
        Assert.True(hidden.Own!.IsHidden);

        await Scores.SetHiddenAsync(7, false, Stop);
        Assert.False(await Scores.IsHiddenAsync(7, Stop));
        Assert.False((await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Top[0].IsHidden);
    }

    [Fact]
    public async Task An_export_has_everything_of_one_person_oldest_first()
    {
        AnswerRecord late = Sample.Answer(7, "s1") with { At = Sample.Start.AddDays(2) };
        AnswerRecord early = Sample.Answer(7, "p1", "q2") with { GuildId = 0, Source = AnswerSource.Practice };
        await Scores.RecordAsync(late, [Sample.All], Stop);
        await Scores.RecordAsync(early, [], Stop);
        await Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.All], Stop);
        await Scores.SetHiddenAsync(7, true, Stop);

        LearnerExport export = await Scores.ExportAsync(7, Stop);

        Assert.Equal((7ul, true), (export.UserId, export.IsHidden));
        Assert.Equal([early, late], export.Answers);
        Assert.Empty((await Scores.ExportAsync(9, Stop)).Answers);
    }

    [Fact]
    public async Task A_deleted_person_leaves_nothing_behind_and_may_begin_anew()
    {
        await Scores.RecordAsync(Sample.Answer(7, "s1", difficulty: 3), [Sample.Day, Sample.All], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s2", "q2") with { GuildId = 5 }, [Sample.All], Stop);
        await Scores.RecordAsync(Sample.Answer(8, "s1"), [Sample.Day, Sample.All], Stop);
        await Scores.SetHiddenAsync(7, true, Stop);

        Assert.Equal(2, await Scores.DeleteAsync(7, Stop));
        Assert.Equal(0, await Scores.DeleteAsync(7, Stop));

        Assert.Empty((await Scores.ExportAsync(7, Stop)).Answers);
        Assert.False(await Scores.IsHiddenAsync(7, Stop));
        Assert.Null(await Scores.GetAnswerAsync(Sample.Guild, "s1", 7, Stop));
        Assert.Empty((await Scores.GetTalliesAsync(7, null, Stop)).Domains);
        Assert.Equal(0, (await Scores.GetBoardAsync(5, Sample.All, 10, 7, Stop)).Members);
        foreach (Period period in new[] { Sample.Day, Sample.All })
        {
            Board board = await Scores.GetBoardAsync(Sample.Guild, period, 10, 7, Stop);
            Assert.Null(board.Own);
            Assert.Equal(1, board.Members);
            Assert.Equal((1, 8ul), (board.Top[0].Rank, board.Top[0].UserId));
        }

        Assert.True((await Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop)).IsNew);
        Assert.Equal(2, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Members);
    }
}
