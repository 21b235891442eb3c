using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_quiz_is_read_back_as_it_was_also_after_reopening()
    {
        Quiz quiz = Sample.Quiz("A1", 9);
        QuizStart start = await Quizzes.StartAsync(quiz, 5, Stop);
        Assert.True(start.IsStarted);
        Quiz next = quiz with
        {
            Version = 2,
            Phase = QuizPhase.Open,
            Round = 1,
            Scores = [new QuizScore(7, "Ngọc", 300, 1, 2, TimeSpan.FromTicks(123_456_789), 1)],
            MayAttach = false,
            Asked = Sample.Question,
            Deadline = Sample.Start.AddSeconds(90),
            Gaps = [new RoundGap(Sample.Start, Sample.Start.AddTicks(1))],
            Shown = new CardView(CardFace.Hidden, TimeSpan.FromSeconds(14)),
            Pause = new QuizPause(QuizPhase.Open, QuizPauseReason.Away, Sample.Start, 7),
            SeenAt = Sample.Start.AddMinutes(1),
            End = QuizEnd.NobodyAnswers,
        };
        Assert.True(await Quizzes.TrySaveAsync(next, Stop));
        await ReopenAsync();

        Assert.Equivalent(next, await Quizzes.GetAsync(Sample.Guild, "A1", Stop), strict: true);
        Assert.Equivalent(next, await Quizzes.GetInChannelAsync(Sample.Guild, 9, Stop), strict: true);
        Assert.Equivalent(next, Assert.Single(await Quizzes.ListRunningAsync(Stop)), strict: true);
        Assert.Null(await Quizzes.GetAsync(Sample.Guild, "A2", Stop));
        Assert.Null(await Quizzes.GetInChannelAsync(Sample.Guild, 8, Stop));
        Assert.Equal(["q1", "q2", "q3"], (await Servers.GetAskedAsync(Sample.Guild, Stop)).Keys.Order());
    }

    [Fact]
    public async Task A_channel_has_one_quiz_and_a_server_not_too_many()
    {
        Assert.True((await Quizzes.StartAsync(Sample.Quiz("A1", 1), 2, Stop)).IsStarted);
        QuizStart taken = await Quizzes.StartAsync(Sample.Quiz("A2", 1), 2, Stop);
        Assert.Equal((false, "A1"), (taken.IsStarted, taken.Running!.Id));
        Assert.True((await Quizzes.StartAsync(Sample.Quiz("A3", 2), 2, Stop)).IsStarted);
        Assert.Equal(new QuizStart(false, null), await Quizzes.StartAsync(Sample.Quiz("A4", 3), 2, Stop));
        Assert.True((await Quizzes.StartAsync(Sample.Quiz("A5", 3) with { GuildId = 5 }, 2, Stop)).IsStarted);
        Assert.Null(await Quizzes.GetAsync(Sample.Guild, "A4", Stop));
    }

    [Fact]
    public async Task Starting_the_same_quiz_again_finds_it_started()
    {
        await Quizzes.StartAsync(Sample.Quiz("A1", 1), 1, Stop);

        QuizStart again = await Quizzes.StartAsync(Sample.Quiz("A1", 1), 1, Stop);

        Assert.Equal((true, "A1"), (again.IsStarted, again.Running!.Id));
    }

    [Fact]
    public async Task Of_a_hundred_starts_at_once_in_a_channel_one_wins()
    {
        QuizStart[] starts = await AtOnceAsync(100, index => Quizzes.StartAsync(Sample.Quiz($"A{index}", 1), 100, Stop));

        QuizStart won = Assert.Single(starts, start => start.IsStarted);
        Assert.All(starts, start => Assert.Equal(won.Running!.Id, start.Running!.Id));
        Assert.Single(await Quizzes.ListRunningAsync(Stop));
    }

    [Fact]
    public async Task Of_a_hundred_starts_at_once_in_a_server_no_more_than_allowed_win()
    {
        QuizStart[] starts = await AtOnceAsync(100, index => Quizzes.StartAsync(Sample.Quiz($"A{index}", (ulong)index), 7, Stop));

        Assert.Equal(7, starts.Count(start => start.IsStarted));
        Assert.Equal(7, (await Quizzes.ListRunningAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_step_is_kept_only_after_the_one_before_it()
    {
        Quiz quiz = Sample.Quiz("A1", 1);
        Assert.False(await Quizzes.TrySaveAsync(quiz with { Version = 2 }, Stop));
        await Quizzes.StartAsync(quiz, 1, Stop);

        Assert.False(await Quizzes.TrySaveAsync(quiz with { Version = 3 }, Stop));
        Assert.False(await Quizzes.TrySaveAsync(quiz with { Version = 1 }, Stop));
        bool[] steps = await AtOnceAsync(50, index => Quizzes.TrySaveAsync(quiz with { Version = 2, Round = index }, Stop));

        int winner = Assert.Single(Enumerable.Range(0, 50), index => steps[index]);
        Assert.Equal(winner, (await Quizzes.GetAsync(Sample.Guild, "A1", Stop))!.Round);
    }

    [Fact]
    public async Task A_quiz_that_is_over_frees_its_channel_and_is_kept_for_a_while()
    {
        Quiz quiz = Sample.Quiz("A1", 1);
        await Quizzes.StartAsync(quiz, 1, Stop);

        Assert.True(await Quizzes.TrySaveAsync(quiz with { Version = 2, Phase = QuizPhase.Ended }, Stop));

        Assert.Empty(await Quizzes.ListRunningAsync(Stop));
        Assert.Null(await Quizzes.GetInChannelAsync(Sample.Guild, 1, Stop));
        Assert.True((await Quizzes.StartAsync(Sample.Quiz("A2", 1), 1, Stop)).IsStarted);
        Assert.True((await Quizzes.GetAsync(Sample.Guild, "A1", Stop))!.IsOver);
    }

    [Fact]
    public async Task An_answer_counts_and_may_be_changed_while_its_round_is_open()
    {
        await OpenQuizAsync();

        Assert.Equal(QuizAnswerOutcome.First, await PutAsync(Sample.Choice(7, 10, 0)));
        Assert.Equal(QuizAnswerOutcome.Same, await PutAsync(Sample.Choice(7, 11, 0)));
        Assert.Equal([Sample.Choice(7, 10, 0) with { InteractionId = 11 }], await AnswersAsync());
        Assert.Equal(QuizAnswerOutcome.Changed, await PutAsync(Sample.Choice(7, 12, 1, 2)));
        Assert.Equal(QuizAnswerOutcome.First, await PutAsync(Sample.Choice(8, 9, 1)));

        Assert.Equal([Sample.Choice(8, 9, 1), Sample.Choice(7, 12, 1, 2)], await AnswersAsync());
        Assert.Equal(2, await Quizzes.CountAnswersAsync(Sample.Guild, "A1", 0, Stop));
        Assert.Equal(0, await Quizzes.CountAnswersAsync(Sample.Guild, "A1", 1, Stop));
    }

    [Fact]
    public async Task An_older_or_repeated_interaction_changes_no_answer()
    {
        await OpenQuizAsync();
        QuizAnswer kept = Sample.Choice(7, 1_180_000_000_000_000_002, 1);
        await PutAsync(kept);

        Assert.Equal(QuizAnswerOutcome.Same, await PutAsync(kept with { Chosen = OptionSet.Of(2), InteractionId = kept.InteractionId - 1 }));
        Assert.Equal(QuizAnswerOutcome.Same, await PutAsync(kept));
        Assert.Equal([kept], await AnswersAsync());
    }

    [Fact]
    public async Task An_answer_out_of_its_round_is_refused()
    {
        Quiz quiz = Sample.Quiz("A1", 1);
        Assert.Equal(QuizAnswerOutcome.Closed, await PutAsync(Sample.Choice(7, 10, 0)));
        await Quizzes.StartAsync(quiz, 1, Stop);
        Assert.Equal(QuizAnswerOutcome.Closed, await PutAsync(Sample.Choice(7, 10, 0)));
        await Quizzes.TrySaveAsync(quiz with { Version = 2, Phase = QuizPhase.Open, Round = 1 }, Stop);
        Assert.Equal(QuizAnswerOutcome.Closed, await PutAsync(Sample.Choice(7, 10, 0)));
        await Quizzes.TrySaveAsync(quiz with { Version = 3, Phase = QuizPhase.Closing, Round = 0 }, Stop);
        Assert.Equal(QuizAnswerOutcome.Closed, await PutAsync(Sample.Choice(7, 10, 0)));

        Assert.Empty(await AnswersAsync());
    }

    [Fact]
    public async Task A_hundred_answers_at_once_are_all_counted_once()
    {
        await OpenQuizAsync();

        QuizAnswerOutcome[] outcomes = await AtOnceAsync(200, index => PutAsync(Sample.Choice((ulong)index % 100, (ulong)index + 1, index / 100)));

        Assert.Equal(100, outcomes.Count(outcome => outcome == QuizAnswerOutcome.First));
        IReadOnlyList<QuizAnswer> answers = await AnswersAsync();
        Assert.Equal(100, answers.Count);
        Assert.Equal(100, await Quizzes.CountAnswersAsync(Sample.Guild, "A1", 0, Stop));
        Assert.All(answers, answer => Assert.Equal((answer.UserId + 101, OptionSet.Of(1)), (answer.InteractionId, answer.Chosen)));
    }

    [Fact]
    public async Task Answers_that_race_with_the_close_are_in_the_round_or_refused()
    {
        Quiz quiz = await OpenQuizAsync();
        Task<bool> close = Task.Run(() => Quizzes.TrySaveAsync(quiz with { Version = 3, Phase = QuizPhase.Closing }, Stop), Stop);
        QuizAnswerOutcome[] outcomes = await AtOnceAsync(100, index => PutAsync(Sample.Choice((ulong)index + 1, 10, 0)));

        Assert.True(await close);
        Assert.Equal(outcomes.Count(outcome => outcome == QuizAnswerOutcome.First), (await AnswersAsync()).Count);
        Assert.Equal(QuizAnswerOutcome.Closed, await PutAsync(Sample.Choice(500, 10, 0)));
    }

    [Fact]
    public async Task A_round_is_counted_once_with_its_scores()
    {
        Quiz quiz = await OpenQuizAsync();
        Quiz counted = quiz with { Version = 3, Phase = QuizPhase.Revealing };
        AnswerRecord[] answers = [.. Enumerable.Range(1, 40).Select(user => Sample.Answer((ulong)user, quiz.SourceOf(0), isRight: user % 2 == 0))];

        bool[] counts = await AtOnceAsync(20, _ => Quizzes.CountRoundAsync(counted, answers, [Sample.Day, Sample.All], Stop));

        Assert.Single(counts, count => count);
        Assert.Equal(QuizPhase.Revealing, (await Quizzes.GetAsync(Sample.Guild, "A1", Stop))!.Phase);
        Assert.Equal(answers, (await Scores.GetAnswersAsync(Sample.Guild, quiz.SourceOf(0), Stop)).OrderBy(answer => answer.UserId));
        Board board = await Scores.GetBoardAsync(Sample.Guild, Sample.Day, 25, 3, Stop);
        Assert.Equal((40, 21, 1), (board.Members, board.Own!.Rank, board.Own.Standing.Answered));
        Assert.Equal(new Tally(1, 0), (await Scores.GetTalliesAsync(3, Sample.Guild, Stop)).Patterns["multi-region"]);
    }

    [Fact]
    public async Task A_round_that_comes_too_late_changes_no_score()
    {
        Quiz quiz = await OpenQuizAsync();

        Assert.False(await Quizzes.CountRoundAsync(quiz, [Sample.Answer(1, quiz.SourceOf(0))], [Sample.All], Stop));

        Assert.Empty(await Scores.GetAnswersAsync(Sample.Guild, quiz.SourceOf(0), Stop));
        Assert.Equal(0, (await Scores.GetBoardAsync(Sample.Guild, Sample.All, 10, null, Stop)).Members);
    }

    [Fact]
    public async Task A_deleted_person_is_taken_out_of_a_quiz_under_way()
    {
        Quiz quiz = await OpenQuizAsync();
        await PutAsync(Sample.Choice(7, 10, 0));
        await PutAsync(Sample.Choice(8, 11, 0));
        Quiz scored = quiz with
        {
            Version = 3,
            Scores = [new QuizScore(7, "Seven", 100, 1, 1, TimeSpan.Zero, 0), new QuizScore(8, "Eight", 0, 0, 1, TimeSpan.Zero, 0)],
        };
        await Quizzes.CountRoundAsync(scored, [Sample.Answer(7, quiz.SourceOf(0)), Sample.Answer(8, quiz.SourceOf(0))], [Sample.All], Stop);

        await Scores.DeleteAsync(7, Stop);

        Assert.Equal([8ul], (await AnswersAsync()).Select(answer => answer.UserId));
        Quiz stored = (await Quizzes.GetAsync(Sample.Guild, "A1", Stop))!;
        Assert.Equal([8ul], stored.Scores.Select(score => score.UserId));
        Assert.Equal(4, stored.Version);
        Assert.False(await Quizzes.TrySaveAsync(scored with { Version = 4 }, Stop));
        Assert.True(await Quizzes.TrySaveAsync(stored with { Version = 5 }, Stop));
    }

    private async Task<Quiz> OpenQuizAsync()
    {
        Quiz quiz = Sample.Quiz("A1", 1);
        await Quizzes.StartAsync(quiz, 1, Stop);
        Quiz open = quiz with { Version = 2, Phase = QuizPhase.Open };
        Assert.True(await Quizzes.TrySaveAsync(open, Stop));
        return open;
    }

    private Task<QuizAnswerOutcome> PutAsync(QuizAnswer answer) => Quizzes.PutAnswerAsync(Sample.Guild, "A1", 0, answer, Stop);

    private Task<IReadOnlyList<QuizAnswer>> AnswersAsync() => Quizzes.GetAnswersAsync(Sample.Guild, "A1", 0, Stop);
}
