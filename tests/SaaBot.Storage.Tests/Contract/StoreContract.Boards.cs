using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_empty_board_has_no_rows()
    {
        Board board = await Scores.GetBoardAsync(Sample.Guild, Sample.Day, 10, 7, Stop);

        Assert.Equal((Sample.Day, 0, 0, (BoardRow?)null), (board.Period, board.Top.Count, board.Members, board.Own));
    }

    [Fact]
    public async Task In_a_period_only_the_first_meeting_with_a_question_counts()
    {
        await Scores.RecordAsync(Sample.Answer(7, "s1", isRight: false), [Sample.Day, Sample.All], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s2"), [Sample.Day, Sample.All], Stop);
        AnswerRecord nextDay = Sample.Answer(7, "s3", difficulty: 2);
        await Scores.RecordAsync(nextDay, [Sample.NextDay, Sample.All], Stop);

        Assert.Equal((0, 1), await ReachedAsync(Sample.Day));
        Assert.Equal((0, 1), await ReachedAsync(Sample.All));
        Assert.Equal((200, 1), await ReachedAsync(Sample.NextDay));

        async Task<(int Points, int Answered)> ReachedAsync(Period period)
        {
            Standing standing = (await Scores.GetBoardAsync(Sample.Guild, period, 10, 7, Stop)).Own!.Standing;
            return (standing.Points, standing.Answered);
        }
    }

    [Fact]
    public async Task Practice_makes_a_question_met_and_changes_no_board()
    {
        await Scores.RecordAsync(Sample.Answer(7, "p1") with { Source = AnswerSource.Practice }, [Sample.All], Stop);
        Assert.Equal(0, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Members);

        await Scores.RecordAsync(Sample.Answer(7, "s1"), [Sample.All], Stop);
        Assert.Null((await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Own);

        await Scores.RecordAsync(Sample.Answer(7, "s2", "q2"), [Sample.All], Stop);
        Assert.Equal(1, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, 7, Stop)).Own!.Standing.Answered);
    }

    [Fact]
    public async Task A_board_names_people_by_their_latest_answer_in_the_server()
    {
        await Scores.RecordAsync(Sample.Answer(7, "s1") with { UserName = "First" }, [Sample.Day], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s2") with { UserName = "Newest: \"x\"", At = Sample.Start.AddDays(1) }, [Sample.NextDay], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s3", "q2") with { UserName = "Late but old", At = Sample.Start.AddHours(1) }, [Sample.Day], Stop);
        await Scores.RecordAsync(Sample.Answer(7, "s4") with { GuildId = 5, UserName = "Elsewhere", At = Sample.Start.AddDays(2) }, [Sample.Day], Stop);

        Assert.Equal("Newest: \"x\"", (await Scores.GetBoardAsync(Sample.Guild, Sample.Day, 10, 7, Stop)).Own!.UserName);
        Assert.Equal("Elsewhere", (await Scores.GetBoardAsync(5, Sample.Day, 10, 7, Stop)).Top[0].UserName);
    }

    [Fact]
    public async Task Level_people_share_a_rank_and_stand_by_id()
    {
        ulong[] level = [1_180_000_000_000_000_777, 99, 100_000];
        await Scores.RecordAsync(Sample.Answer(5, "s1", difficulty: 2), [Sample.All], Stop);
        foreach (ulong user in level)
        {
            await Scores.RecordAsync(Sample.Answer(user, "s1"), [Sample.All], Stop);
        }

        await Scores.RecordAsync(Sample.Answer(6, "s1", isRight: false), [Sample.All], Stop);

        Board board = await Scores.GetBoardAsync(Sample.Guild, Sample.All, 3, 1_180_000_000_000_000_777, Stop);
        Assert.Equal([(1, 5ul), (2, 99ul), (2, 100_000ul)], board.Top.Select(row => (row.Rank, row.UserId)));
        Assert.Equal(2, board.Own!.Rank);
        Assert.Equal(5, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 3, 6, Stop)).Own!.Rank);
    }

    [Fact]
    public void Boards_agree_with_a_naive_reference()
    {
        ulong guild = 1000;
        Gen<Step> steps =
            from user in Gen.Choose(1, 6)
            from question in Gen.Choose(1, 4)
            from source in Gen.Choose(1, 8)
            from isRight in Gen.Elements(true, false)
            from difficulty in Gen.Choose(1, 3)
            from tenths in Gen.Frequency((4, Gen.Choose(0, 2)), (1, Gen.Choose(0, int.MaxValue)))
            from isPractice in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            from isNextDay in Gen.Elements(true, false)
            select new Step((ulong)user, $"q{question}", $"s{source}", isRight, difficulty, tenths, isPractice, isNextDay);

        Prop.ForAll(steps.ListOf().ToArbitrary(), list => Agrees(++guild, list).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(60));
    }

    private async Task<bool> Agrees(ulong guild, IEnumerable<Step> steps)
    {
        NaiveBoards naive = new();
        foreach (Step step in steps)
        {
            AnswerRecord answer = Sample.Answer(step.User, step.Source, step.Question, step.IsRight, step.Difficulty) with
            {
                GuildId = guild,
                Took = TimeSpan.FromMilliseconds(100L * step.Tenths),
                Source = step.IsPractice ? AnswerSource.Practice : AnswerSource.Daily,
            };
            Period[] periods = [step.IsNextDay ? Sample.NextDay : Sample.Day, Sample.All];
            naive.Record(answer, periods);
            await Scores.RecordAsync(answer, periods, Stop);
        }

        foreach (Period period in new[] { Sample.Day, Sample.NextDay, Sample.All })
        {
            for (ulong user = 1; user <= 7; user++)
            {
                Board board = await Scores.GetBoardAsync(guild, period, (int)user, user, Stop);
                Board expected = naive.Read(period, (int)user, user);
                Assert.Equal(expected.Top, board.Top);
                Assert.Equal((expected.Own, expected.Members), (board.Own, board.Members));
            }
        }

        return true;
    }

    private sealed record Step(ulong User, string Question, string Source, bool IsRight, int Difficulty, int Tenths, bool IsPractice, bool IsNextDay);
}
