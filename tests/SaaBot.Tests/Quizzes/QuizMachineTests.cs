using SaaBot.Domain.Quizzes;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Quizzes;

public sealed class QuizMachineTests
{
    private static readonly DateTimeOffset Start = SampleQuiz.Start;

    [Theory]
    [InlineData(89, false)]
    [InlineData(91.9, false)]
    [InlineData(92, true)]
    public void A_round_drains_two_seconds_after_its_deadline(double seconds, bool closes)
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open) with { SeenAt = Start.AddSeconds(seconds) };
        Assert.Equal(closes, QuizMachine.Elapse(open, Start.AddSeconds(seconds), [])?.Phase == QuizPhase.Closing);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T00:59:30Z")]
    [InlineData("Europe/Berlin", "2026-10-25T00:59:30Z")]
    [InlineData("America/New_York", "2026-11-01T05:59:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T14:59:30Z")]
    [EdgeCase("Clocks change", "Group quiz")]
    public void A_round_over_a_change_of_clocks_lasts_as_long_as_any_other(string zone, string start)
    {
        // The instant comes with the zone's own offset, as a clock of that server would show it.
        TimeZoneInfo clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
        DateTimeOffset opens = TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), clocks);
        Assert.NotEqual(clocks.GetUtcOffset(opens), clocks.GetUtcOffset(opens.AddSeconds(90)));
        Quiz open = QuizMachine.CardSent(QuizMachine.Choose(SampleQuiz.New(), SampleQuiz.Question())!, 100, opens)!;
        Assert.Equal(opens.ToUniversalTime().AddSeconds(90), open.Deadline!.Value.ToUniversalTime());
        DateTimeOffset over = open.Deadline.Value + QuizRules.Drain;
        Assert.NotEqual(QuizPhase.Closing, QuizMachine.Elapse(open with { SeenAt = over.AddSeconds(-1) }, over.AddSeconds(-1), [])?.Phase);
        Assert.Equal(QuizPhase.Closing, QuizMachine.Elapse(open with { SeenAt = over }, over, [])?.Phase);
    }

    [Fact]
    public void A_round_closes_early_when_all_who_played_the_last_two_have_answered()
    {
        Quiz open = SecondRound([Score(1, lastRound: 0), Score(2, lastRound: 0)]);
        DateTimeOffset now = Start.AddSeconds(5);
        Assert.Null((QuizMachine.Elapse(open, now, [1UL]) ?? open).ClosesAt);

        Quiz? hastened = QuizMachine.Elapse(open, now, [1UL, 2UL, 3UL]);
        Assert.Equal(now, hastened?.ClosesAt);
        Assert.Equal(open.Deadline, hastened?.Deadline);
        Assert.Equal(QuizPhase.Closing, QuizMachine.Elapse(hastened! with { SeenAt = now }, now + QuizRules.Drain, [1UL, 2UL, 3UL])?.Phase);
    }

    [Fact]
    public void Nobody_waits_for_players_who_left_two_rounds_ago()
    {
        Quiz open = SecondRound([Score(1, lastRound: 2), Score(2, lastRound: 0)]) with { Round = 3 };
        Assert.Equal([1UL], QuizMachine.ActivePlayers(open));
    }

    [Fact]
    public void The_first_round_waits_for_its_deadline_whoever_has_answered()
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open);
        Assert.Equal(open.Deadline, (QuizMachine.Elapse(open, Start.AddSeconds(5), [1UL, 2UL]) ?? open).Deadline);
    }

    [Fact]
    public void Two_rounds_without_an_answer_end_the_quiz()
    {
        Quiz first = QuizCount.Of(SampleQuiz.In(QuizPhase.Closing, 5), [], Start)!.Next;
        Assert.Null(first.End);
        Quiz second = QuizCount.Of(first with { Phase = QuizPhase.Closing, Round = 1 }, [], Start)!.Next;
        Assert.Equal(QuizEnd.NobodyAnswers, second.End);
        Assert.Equal(QuizPhase.Finishing, QuizMachine.RevealSent(second, 5, Start)?.Phase);
    }

    [Fact]
    public void The_next_round_begins_by_itself_after_twenty_seconds()
    {
        Quiz between = SampleQuiz.In(QuizPhase.Between);
        Assert.NotEqual(QuizPhase.Opening, QuizMachine.Elapse(between with { SeenAt = Start.AddSeconds(19) }, Start.AddSeconds(19), [])?.Phase);
        Quiz next = QuizMachine.Elapse(between with { SeenAt = Start.AddSeconds(20) }, Start.AddSeconds(20), [])!;
        Assert.Equal((QuizPhase.Opening, 1), (next.Phase, next.Round));
        Assert.Null(next.Asked);
    }

    [Fact]
    public void The_number_of_answers_is_told_at_most_every_five_seconds()
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open);
        Assert.Null(QuizMachine.Elapse(open, Start.AddSeconds(3), [1UL]));
        Quiz told = QuizMachine.Elapse(open, Start.AddSeconds(5), [1UL, 2UL])!;
        Assert.Equal(2, told.Told);
        Assert.True(QuizMachine.TellsCount(open, told));
        Assert.Null(QuizMachine.Elapse(told, Start.AddSeconds(8), [1UL, 2UL, 3UL]));
    }

    [Fact]
    [EdgeCase("Question fixed or retired while open", "Group quiz")]
    public void A_retired_question_is_left_out()
    {
        Quiz skipped = QuizMachine.Choose(SampleQuiz.New(), null)!;
        Assert.Equal((QuizPhase.Opening, 1), (skipped.Phase, skipped.Round));
        Quiz last = QuizMachine.Choose(SampleQuiz.New(1), null)!;
        Assert.Equal((QuizPhase.Finishing, QuizEnd.Complete), (last.Phase, last.End));
    }

    [Fact]
    public void Between_two_effects_a_card_is_brought_up_to_date_first()
    {
        Quiz revealing = SampleQuiz.In(QuizPhase.Revealing);
        Assert.Equal(QuizEffect.ChangeCard, QuizMachine.EffectOf(revealing, Start));
        Assert.Equal(QuizEffect.SendReveal, QuizMachine.EffectOf(QuizMachine.CardChanged(revealing, Start)!, Start));
    }

    [Fact]
    public void A_nonce_fits_Discord_and_differs_by_message_round_and_attempt()
    {
        Quiz quiz = SampleQuiz.New() with { Id = "ABCDEFGHIJKLM", Round = 19, Attempt = 99 };
        string[] nonces = [quiz.Nonce('o'), quiz.Nonce('r'), (quiz with { Round = 18 }).Nonce('o'), (quiz with { Attempt = 98 }).Nonce('o')];
        Assert.Equal(nonces.Length, nonces.Distinct().Count());
        Assert.All(nonces, nonce => Assert.InRange(nonce.Length, 1, 25));
    }

    [Fact]
    public void Counting_gives_points_by_difficulty_and_leaves_out_the_time_that_stood_still()
    {
        Quiz closing = SampleQuiz.In(QuizPhase.Closing) with { Gaps = [new RoundGap(Start.AddSeconds(2), Start.AddSeconds(6))] };
        QuizCount count = QuizCount.Of(closing, [SampleQuiz.Answer(1, place: 1), SampleQuiz.Answer(2, place: 0, seconds: 1)], Start)!;
        Assert.Equal((200, 1, 1, TimeSpan.FromSeconds(6)), Parts(count.Next.Scores.Single(score => score.UserId == 1)));
        Assert.Equal((0, 0, 1, TimeSpan.FromSeconds(1)), Parts(count.Next.Scores.Single(score => score.UserId == 2)));
        Assert.Equal([closing.SourceOf(0)], count.Answers.Select(answer => answer.SourceId).Distinct());

        static (int, int, int, TimeSpan) Parts(QuizScore score) => (score.Points, score.Right, score.Answered, score.Time);
    }

    [Fact]
    public void Level_players_share_a_rank_and_a_missed_round_counts_as_full_time()
    {
        Quiz quiz = SampleQuiz.New() with
        {
            CountedRounds = 2,
            Scores =
            [
                new QuizScore(1, "a", 200, 1, 1, TimeSpan.FromSeconds(10), 1),
                new QuizScore(2, "b", 200, 1, 1, TimeSpan.FromSeconds(10), 1),
                new QuizScore(3, "c", 200, 1, 2, TimeSpan.FromSeconds(20), 1),
                new QuizScore(4, "d", 400, 2, 2, TimeSpan.FromSeconds(150), 1),
            ],
        };
        Assert.Equal([(1, 4UL), (2, 1UL), (2, 2UL), (4, 3UL)], QuizRow.TableOf(quiz).Select(row => (row.Rank, row.Score.UserId)));
    }

    private static Quiz SecondRound(IReadOnlyList<QuizScore> scores) => SampleQuiz.In(QuizPhase.Open) with { Round = 1, Scores = scores };

    private static QuizScore Score(ulong user, int lastRound) => new(user, $"Player {user}", 0, 0, 1, TimeSpan.Zero, lastRound);
}
