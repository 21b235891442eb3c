using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

public sealed class QuestionChooserTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A pool, a seed and the hours between one asking and the next.</summary>
    private static readonly Arbitrary<(int Pool, int Seed, int Hours)> Histories = (
        from pool in Gen.Choose(1, 60)
        from seed in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(1, 72)
        select (pool, seed, hours)).ToArbitrary();

    [Fact]
    public void No_question_comes_twice_before_80_percent_of_the_pool_was_used_unless_the_choice_says_so() =>
        Prop.ForAll(Histories, history =>
        {
            List<QuestionChoice> choices = Asked(history.Pool, history.Seed, history.Hours, times: history.Pool * 4);
            int least = (int)Math.Ceiling(history.Pool * 0.8);
            return Repeats(choices).All(repeat =>
                choices[repeat.Later].Kind == ChoiceKind.Early
                || choices[repeat.Earlier..repeat.Later].DistinctBy(choice => choice.Question!.Id).Count() >= least);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_question_comes_twice_within_30_days_unless_the_choice_says_so() =>
        Prop.ForAll(Histories, history =>
        {
            List<QuestionChoice> choices = Asked(history.Pool, history.Seed, history.Hours, times: history.Pool * 4);
            return Repeats(choices).All(repeat =>
                choices[repeat.Later].Kind == ChoiceKind.Early
                || TimeSpan.FromHours((repeat.Later - repeat.Earlier) * history.Hours) >= TimeSpan.FromDays(30));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_whole_pool_is_used_before_anything_comes_again() =>
        Prop.ForAll(Histories, history =>
        {
            List<QuestionChoice> choices = Asked(history.Pool, history.Seed, history.Hours, times: history.Pool + 1);
            return choices[..history.Pool].All(choice => choice.Kind == ChoiceKind.New)
                && choices[..history.Pool].DistinctBy(choice => choice.Question!.Id).Count() == history.Pool
                && choices[^1].Kind is ChoiceKind.Again or ChoiceKind.Early;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pool_too_small_repeats_at_the_largest_gap_and_says_so()
    {
        List<QuestionChoice> choices = Asked(pool: 12, seed: 5, hours: 24, times: 36);

        Assert.All(choices[12..], choice => Assert.Equal((ChoiceKind.Early, 0), (choice.Kind, choice.Ready)));
        Assert.All(Repeats(choices), repeat => Assert.Equal(12, repeat.Later - repeat.Earlier));
    }

    [Fact]
    public void A_pool_large_enough_never_repeats_early_and_does_not_repeat_its_order()
    {
        List<QuestionChoice> choices = Asked(pool: 60, seed: 5, hours: 24, times: 240);

        Assert.DoesNotContain(choices, choice => choice.Kind == ChoiceKind.Early);
        Assert.NotEqual(choices[60..120].Select(choice => choice.Question), choices[120..180].Select(choice => choice.Question));
    }

    [Fact]
    public void The_order_of_the_pool_and_questions_that_were_retired_do_not_matter() =>
        Prop.ForAll(Histories, history =>
        {
            IReadOnlyList<Question> pool = SampleQuestions.Pool(history.Pool);
            Dictionary<string, DateTimeOffset> asked = pool.Take(history.Pool / 2).ToDictionary(question => question.Id, _ => Start);
            Dictionary<string, DateTimeOffset> withRetired = new(asked) { ["retired-01"] = Start, ["retired-02"] = Start.AddDays(39) };
            DateTimeOffset now = Start.AddDays(40);
            return QuestionChooser.Choose(pool, asked, now, history.Seed) == QuestionChooser.Choose([.. pool.Reverse()], withRetired, now, history.Seed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_pool_has_nothing_to_choose_from()
    {
        Dictionary<string, DateTimeOffset> asked = new() { ["retired-01"] = Start };

        QuestionChoice choice = QuestionChooser.Choose([], asked, Start, 1);

        Assert.Equal((ChoiceKind.None, null, 0, false), (choice.Kind, choice.Question, choice.Ready, choice.IsAny));
        Assert.Empty(QuestionChooser.ChooseSeveral([], asked, Start, 1, 5));
    }

    [Fact]
    public void A_question_may_come_again_exactly_30_days_after()
    {
        IReadOnlyList<Question> pool = SampleQuestions.Pool(1);
        Dictionary<string, DateTimeOffset> asked = new() { ["000"] = Start };

        Assert.Equal(ChoiceKind.Early, QuestionChooser.Choose(pool, asked, Start.AddDays(30).AddTicks(-1), 1).Kind);
        Assert.Equal(ChoiceKind.Again, QuestionChooser.Choose(pool, asked, Start.AddDays(30), 1).Kind);
    }

    [Fact]
    public void A_clock_that_was_set_back_makes_no_question_come_sooner()
    {
        IReadOnlyList<Question> pool = SampleQuestions.Pool(2);
        Dictionary<string, DateTimeOffset> asked = new() { ["000"] = Start.AddDays(100), ["001"] = Start.AddDays(90) };

        QuestionChoice choice = QuestionChooser.Choose(pool, asked, Start, 1);

        Assert.Equal((ChoiceKind.Early, "001"), (choice.Kind, choice.Question!.Id));
    }

    [Fact]
    public void The_questions_of_a_session_differ_and_follow_the_same_rules() =>
        Prop.ForAll(Histories, Gen.Choose(0, 25).ToArbitrary(), (history, count) =>
        {
            IReadOnlyList<Question> pool = SampleQuestions.Pool(history.Pool);
            Dictionary<string, DateTimeOffset> asked = pool.Take(history.Pool / 2).ToDictionary(question => question.Id, _ => Start.AddDays(35));
            IReadOnlyList<QuestionChoice> choices = QuestionChooser.ChooseSeveral(pool, asked, Start.AddDays(40), history.Seed, count);
            int fresh = Math.Min(count, history.Pool - (history.Pool / 2));
            return choices.Count == Math.Min(count, history.Pool)
                && choices.DistinctBy(choice => choice.Question!.Id).Count() == choices.Count
                && choices.Take(fresh).All(choice => choice.Kind == ChoiceKind.New)
                && choices.Skip(fresh).All(choice => choice.Kind == ChoiceKind.Early);
        }).QuickCheckThrowOnFailure();

    /// <summary>What comes of asking again and again.</summary>
    private static List<QuestionChoice> Asked(int pool, int seed, int hours, int times)
    {
        IReadOnlyList<Question> questions = SampleQuestions.Pool(pool);
        Dictionary<string, DateTimeOffset> asked = [];
        List<QuestionChoice> choices = [];
        for (int i = 0; i < times; i++)
        {
            DateTimeOffset now = Start.AddHours((double)hours * i);
            QuestionChoice choice = QuestionChooser.Choose(questions, asked, now, seed + i);
            asked[choice.Question!.Id] = now;
            choices.Add(choice);
        }

        return choices;
    }

    /// <summary>The places of each question that came again, and where it had come before.</summary>
    private static IEnumerable<(int Earlier, int Later)> Repeats(List<QuestionChoice> choices)
    {
        Dictionary<string, int> last = [];
        for (int i = 0; i < choices.Count; i++)
        {
            string id = choices[i].Question!.Id;
            if (last.TryGetValue(id, out int earlier))
            {
                yield return (earlier, i);
            }

            last[id] = i;
        }
    }
}
