using SaaBot.Domain.Quizzes;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Quizzes;

/// <summary>Pause and resume, stop, taking over, outages and failures.</summary>
public sealed class QuizControlTests
{
    private static readonly DateTimeOffset Start = SampleQuiz.Start;

    [Fact]
    public void A_round_that_was_paused_goes_on_in_a_new_card_with_the_time_it_had_left()
    {
        Quiz paused = QuizControl.Pause(SampleQuiz.In(QuizPhase.Open), QuizPauseReason.Asked, SampleQuiz.Host, Start.AddSeconds(30))!;
        Assert.Equal(CardFace.Hidden, QuizMachine.WantedCard(paused)?.Face);

        DateTimeOffset back = Start.AddDays(2);
        Quiz resumed = QuizControl.Resume(paused, SampleQuiz.Host, back)!;
        Assert.Equal((QuizPhase.Opening, 0, 1), (resumed.Phase, resumed.Round, resumed.Attempt));
        Assert.Equal(CardFace.Moved, QuizMachine.WantedCard(resumed)?.Face);

        Quiz open = QuizMachine.CardSent(resumed, 200, back)!;
        Assert.Equal(back.AddSeconds(60), open.Deadline);
        Assert.Equal(Start, open.OpenedAt);
        Assert.Equal(TimeSpan.FromSeconds(40), QuizCount.Took(open, back.AddSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(10), QuizCount.Took(open, Start.AddSeconds(10)));
    }

    [Fact]
    public void A_pause_in_the_last_seconds_leaves_time_to_read_again()
    {
        Quiz paused = QuizControl.Pause(SampleQuiz.In(QuizPhase.Open), QuizPauseReason.Asked, SampleQuiz.Host, Start.AddSeconds(88))!;
        Assert.Equal(QuizRules.LeastRemaining, paused.Remaining);
    }

    [Fact]
    public void A_pause_after_the_deadline_goes_on_with_the_count()
    {
        Quiz paused = QuizControl.Pause(SampleQuiz.In(QuizPhase.Open), QuizPauseReason.Asked, SampleQuiz.Host, Start.AddSeconds(91))!;
        Assert.Equal(QuizPhase.Closing, QuizControl.Resume(paused, SampleQuiz.Host, Start.AddSeconds(100))?.Phase);
    }

    [Fact]
    public void A_pause_between_rounds_goes_on_with_the_next_round()
    {
        Quiz paused = QuizControl.Pause(SampleQuiz.In(QuizPhase.Between), QuizPauseReason.Asked, SampleQuiz.Host, Start)!;
        Quiz resumed = QuizControl.Resume(paused, SampleQuiz.Host, Start)!;
        Assert.Equal((QuizPhase.Opening, 1), (resumed.Phase, resumed.Round));
    }

    [Fact]
    [EdgeCase("Down for 26 h", "Group quiz")]
    public void A_pause_ends_after_seven_days_with_its_answers_counted()
    {
        Quiz paused = SampleQuiz.In(QuizPhase.Paused);
        Assert.Null(QuizMachine.Elapse(paused, Start.AddDays(7), []));
        Quiz ended = QuizMachine.Elapse(paused, Start.AddDays(7).AddSeconds(5), [])!;
        Assert.Equal((QuizPhase.Closing, QuizEnd.Expired), (ended.Phase, ended.End));
    }

    [Fact]
    public void Stopping_in_a_round_counts_it_first()
    {
        Quiz stopped = QuizControl.Stop(SampleQuiz.In(QuizPhase.Open), QuizEnd.Stopped, Start)!;
        Assert.Equal(QuizPhase.Closing, stopped.Phase);
        Quiz counted = QuizCount.Of(stopped, [SampleQuiz.Answer(2, 1)], Start)!.Next;
        Assert.Equal((QuizPhase.Revealing, QuizEnd.Stopped), (counted.Phase, counted.End));
        Assert.Null(QuizControl.Stop(stopped, QuizEnd.Stopped, Start));
    }

    [Theory]
    [InlineData(QuizEnd.ChannelGone)]
    [InlineData(QuizEnd.Removed)]
    public void A_silent_end_counts_the_open_round_and_says_nothing(QuizEnd why)
    {
        Quiz silenced = QuizControl.Silence(SampleQuiz.In(QuizPhase.Open), why)!;
        Quiz counted = QuizCount.Of(silenced, [SampleQuiz.Answer(2, 1)], Start)!.Next;
        Assert.Equal(QuizPhase.Ended, counted.Phase);
        Assert.Single(counted.Scores);
        Assert.Equal(QuizPhase.Ended, QuizControl.Silence(SampleQuiz.In(QuizPhase.Between), why)?.Phase);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_host_who_was_not_seen_for_a_minute_may_be_replaced(int seconds, bool replaced)
    {
        Quiz between = SampleQuiz.In(QuizPhase.Between) with { HostSeenAt = Start };
        Assert.Equal(replaced ? SampleQuiz.Guest : null, QuizControl.TakeOver(between, SampleQuiz.Guest, Start.AddSeconds(seconds))?.HostId);
    }

    [Fact]
    public void A_host_who_answered_the_round_before_may_think()
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open) with { Round = 1, HostSeenAt = Start, Scores = [new QuizScore(SampleQuiz.Host, "h", 0, 0, 1, TimeSpan.Zero, 0)] };
        Assert.Null(QuizControl.TakeOver(open, SampleQuiz.Guest, Start.AddSeconds(80)));
        Assert.NotNull(QuizControl.TakeOver(open with { Scores = [] }, SampleQuiz.Guest, Start.AddSeconds(80)));
    }

    [Theory]
    [InlineData(14, 14)]
    [InlineData(61, 60)]
    [InlineData(3000, 60)]
    public void An_absence_extends_the_round_by_at_most_a_minute(int seconds, int extension)
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open) with { SeenAt = Start.AddSeconds(20) };
        Quiz back = QuizOutages.Return(open, Start.AddSeconds(20 + seconds))!;
        Assert.Equal(open.Deadline!.Value.AddSeconds(extension), back.Deadline);
        Assert.Equal(new CardView(CardFace.Question, TimeSpan.FromSeconds(seconds)), QuizMachine.WantedCard(back));
        Assert.Equal(QuizEffect.ChangeCard, QuizMachine.EffectOf(back, Start));
        Assert.Null(QuizOutages.Return(back, Start.AddSeconds(20 + seconds)));
    }

    [Theory]
    [InlineData(QuizPhase.Opening)]
    [InlineData(QuizPhase.Open)]
    [InlineData(QuizPhase.Revealing)]
    [InlineData(QuizPhase.Between)]
    [EdgeCase("Down for 26 h", "Group quiz")]
    public void An_absence_of_more_than_an_hour_pauses(QuizPhase phase)
    {
        Quiz back = QuizMachine.Elapse(SampleQuiz.In(phase), Start.AddHours(26), [])!;
        Assert.Equal((QuizPhase.Paused, QuizPauseReason.Away), (back.Phase, back.Pause?.Reason));
        Assert.NotNull(QuizControl.Resume(back, SampleQuiz.Guest, Start.AddDays(3)));
    }

    [Fact]
    public void An_outage_of_the_server_stops_its_clocks()
    {
        Quiz frozen = QuizOutages.Freeze(SampleQuiz.In(QuizPhase.Open), Start.AddSeconds(30))!;
        Assert.Null(QuizMachine.Elapse(frozen, Start.AddMinutes(40), []));
        Assert.Equal(QuizEffect.None, QuizMachine.EffectOf(frozen, Start.AddMinutes(40)));
        Quiz thawed = QuizOutages.Thaw(frozen, Start.AddMinutes(40))!;
        Assert.Equal(Start.AddMinutes(41), thawed.Deadline);
        Assert.Null(thawed.FrozenAt);
        Assert.Equal(QuizPhase.Paused, QuizOutages.Thaw(frozen, Start.AddHours(2))?.Phase);
    }

    [Fact]
    public void A_lost_permission_pauses_and_a_lost_channel_ends()
    {
        Quiz opening = SampleQuiz.In(QuizPhase.Opening);
        Quiz paused = QuizFailures.Failed(opening, QuizEffect.SendCard, StageFailure.Forbidden, Start)!;
        Assert.Equal((QuizPhase.Paused, QuizPauseReason.Permission), (paused.Phase, paused.Pause?.Reason));
        Assert.Equal(QuizEffect.TellPause, QuizMachine.EffectOf(paused, Start));
        Assert.Equal(QuizPhase.Ended, QuizFailures.Failed(opening, QuizEffect.SendCard, StageFailure.ChannelGone, Start)?.Phase);
    }

    [Fact]
    public void A_lost_permission_ends_a_quiz_that_is_ending_already()
    {
        Quiz finishing = SampleQuiz.In(QuizPhase.Finishing);
        Assert.Equal(QuizPhase.Ended, QuizFailures.Failed(finishing, QuizEffect.SendTable, StageFailure.Forbidden, Start)?.Phase);
        Quiz revealing = SampleQuiz.In(QuizPhase.Revealing) with { End = QuizEnd.Stopped };
        Assert.Equal(QuizPhase.Ended, QuizFailures.Failed(revealing, QuizEffect.SendReveal, StageFailure.Forbidden, Start)?.Phase);
    }

    [Fact]
    public void A_passing_failure_is_tried_again_later_and_not_for_ever()
    {
        Quiz quiz = QuizMachine.Choose(SampleQuiz.New(), SampleQuiz.Question())!;
        for (int tries = 1; tries < QuizRules.MostFailures; tries++)
        {
            quiz = QuizFailures.Failed(quiz, QuizEffect.SendCard, StageFailure.Passing, Start)!;
            Assert.Equal(QuizPhase.Opening, quiz.Phase);
            Assert.Equal(QuizEffect.None, QuizMachine.EffectOf(quiz, Start));
            Assert.Equal(QuizEffect.SendCard, QuizMachine.EffectOf(quiz, quiz.NotBefore!.Value));
        }

        Assert.Equal(QuizPauseReason.Trouble, QuizFailures.Failed(quiz, QuizEffect.SendCard, StageFailure.Passing, Start)?.Pause?.Reason);
    }

    [Fact]
    public void A_deleted_card_ends_the_quiz_with_its_answers_counted()
    {
        Quiz open = SampleQuiz.In(QuizPhase.Open);
        Quiz ended = QuizFailures.Failed(open, QuizEffect.ChangeCard, StageFailure.MessageGone, Start)!;
        Assert.Equal((QuizPhase.Closing, QuizEnd.CardGone), (ended.Phase, ended.End));
        Assert.Null(ended.CardId);
        Assert.Equal(open.Version + 1, ended.Version);
    }
}
