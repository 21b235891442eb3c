using SaaBot.Domain.Quizzes;

namespace SaaBot.Tests.Quizzes;

/// <summary>Every step in every phase: what is legal, what is refused, and where it leads.</summary>
public sealed class QuizTransitionTests
{
    private static readonly DateTimeOffset Later = SampleQuiz.Start.AddSeconds(30);

    private static readonly Dictionary<QuizEvent, Func<Quiz, Quiz?>> Steps = new()
    {
        [QuizEvent.Seen] = quiz => QuizMachine.Elapse(quiz with { SeenAt = Later.AddSeconds(-6), Deadline = Later.AddMinutes(1) }, Later, []),
        [QuizEvent.Chosen] = quiz => QuizMachine.Choose(quiz with { Asked = null }, SampleQuiz.Question()),
        [QuizEvent.Skipped] = quiz => QuizMachine.Choose(quiz with { Asked = null }, null),
        [QuizEvent.CardSent] = quiz => QuizMachine.CardSent(quiz, 7, Later),
        [QuizEvent.CardChanged] = quiz => QuizMachine.CardChanged(quiz, Later),
        [QuizEvent.Extended] = quiz => QuizOutages.Return(quiz, Later),
        [QuizEvent.Counted] = quiz => QuizCount.Of(quiz with { Asked = SampleQuiz.Question() }, [], Later)?.Next,
        [QuizEvent.RevealSent] = quiz => QuizMachine.RevealSent(quiz, 8, Later),
        [QuizEvent.Next] = quiz => QuizMachine.Next(quiz, Later),
        [QuizEvent.Paused] = quiz => QuizControl.Pause(quiz, QuizPauseReason.Permission, null, Later),
        [QuizEvent.PauseTold] = QuizMachine.PauseTold,
        [QuizEvent.Resumed] = quiz => QuizControl.Resume(quiz, SampleQuiz.Host, Later),
        [QuizEvent.Stopped] = quiz => QuizControl.Stop(quiz with { End = null }, QuizEnd.Stopped, Later),
        [QuizEvent.Silenced] = quiz => QuizControl.Silence(quiz, QuizEnd.Removed),
        [QuizEvent.TableSent] = QuizMachine.TableSent,
        [QuizEvent.TakenOver] = quiz => QuizControl.TakeOver(quiz with { Round = 2 }, SampleQuiz.Guest, Later.AddHours(1)),
        [QuizEvent.Frozen] = quiz => QuizOutages.Freeze(quiz, Later),
        [QuizEvent.Thawed] = quiz => QuizOutages.Thaw(quiz with { FrozenAt = Later }, Later.AddSeconds(9)),
        [QuizEvent.Failed] = quiz => QuizFailures.Failed(quiz, QuizEffect.SendCard, StageFailure.Passing, Later),
    };

    // Hastened and Closed happen in an open round alone, by its clock; QuizMachineTests has them.
    private static readonly QuizEvent[] ByTheClock = [QuizEvent.Hastened, QuizEvent.Closed];

    public static TheoryData<QuizPhase, QuizEvent> All =>
        [.. from phase in Enum.GetValues<QuizPhase>() from happened in Steps.Keys select (phase, happened)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_step_is_made_where_the_table_allows_it_and_refused_elsewhere(QuizPhase phase, QuizEvent happened)
    {
        Quiz before = SampleQuiz.In(phase);
        Quiz? after = Steps[happened](before);
        if (QuizTransitions.Allows(phase, happened))
        {
            Assert.NotNull(after);
            Assert.Equal(before.Version + 1, after.Version);
            Assert.Contains(after.Phase, QuizTransitions.To(phase, happened));
        }
        else
        {
            Assert.Null(after);
        }
    }

    [Fact]
    public void Every_event_is_tried() =>
        Assert.Equal(Enum.GetValues<QuizEvent>().Except(ByTheClock).Order(), Steps.Keys.Order());

    [Fact]
    public void A_sample_is_in_its_phase() =>
        Assert.All(Enum.GetValues<QuizPhase>(), phase => Assert.Equal(phase, SampleQuiz.In(phase).Phase));

    [Fact]
    public void Nothing_leaves_the_end() =>
        Assert.All(Enum.GetValues<QuizEvent>(), happened => Assert.False(QuizTransitions.Allows(QuizPhase.Ended, happened)));

    [Fact]
    public void Every_phase_can_be_reached_and_every_other_left()
    {
        (QuizPhase From, QuizPhase To)[] ways =
        [
            .. from phase in Enum.GetValues<QuizPhase>() from happened in Enum.GetValues<QuizEvent>() from to in QuizTransitions.To(phase, happened) select (phase, to),
        ];
        Assert.All(Enum.GetValues<QuizPhase>(), phase => Assert.Contains(ways, way => way.To == phase));
        Assert.All(Enum.GetValues<QuizPhase>().Where(phase => phase != QuizPhase.Ended), phase => Assert.Contains(ways, way => way.From == phase && way.To != phase));
    }
}
