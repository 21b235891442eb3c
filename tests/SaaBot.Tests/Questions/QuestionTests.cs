using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

public sealed class QuestionTests
{
    [Fact]
    public void An_answer_is_right_when_it_names_all_right_options_and_no_other()
    {
        Question one = SampleQuestions.Question("shop-01", options: 5);
        Question two = one with { Options = [.. one.Options.Select((option, place) => option with { IsRight = place is 1 or 4 })] };

        Assert.Equal([1, 4], two.Key.Places);
        Assert.True(two.IsRight(OptionSet.Of(4, 1)));
        Assert.False(two.IsRight(OptionSet.Of(1)));
        Assert.False(two.IsRight(OptionSet.Of(1, 3, 4)));
        Assert.False(two.IsRight(OptionSet.Empty));
    }

    [Fact]
    public void A_filter_takes_what_all_its_parts_take()
    {
        Question[] bank =
        [
            SampleQuestions.Question("a-01", domain: ExamDomain.Cost, difficulty: 1, pattern: "a"),
            SampleQuestions.Question("a-02", domain: ExamDomain.Secure, difficulty: 2, pattern: "a"),
            SampleQuestions.Question("b-01", domain: ExamDomain.Cost, difficulty: 2, pattern: "b"),
        ];

        Assert.Equal(["a-01", "a-02", "b-01"], Ids(QuestionFilter.Any));
        Assert.Equal(["a-01", "a-02"], Ids(new QuestionFilter(PatternId: "a")));
        Assert.Equal(["a-01", "b-01"], Ids(new QuestionFilter(Domain: ExamDomain.Cost)));
        Assert.Equal(["b-01"], Ids(new QuestionFilter(Domain: ExamDomain.Cost, Difficulty: 2)));
        Assert.Empty(Ids(new QuestionFilter("b", ExamDomain.Secure)));

        IEnumerable<string> Ids(QuestionFilter filter) => filter.Pool(bank).Select(question => question.Id);
    }

    [Fact]
    public void The_version_is_the_same_on_every_machine_and_another_for_any_change_of_what_is_asked_or_right()
    {
        LocalizedText stem = new("Which one?", "Cái nào?");
        LocalizedText deciding = new("one", "nào");
        QuestionOption[] options = [new(new("A", "Á"), true, new("So.", "Vậy.")), new(new("B", "Bờ"), false, new("No.", "Không."))];
        string version = QuestionVersion.Of(stem, deciding, options);

        Assert.Equal("830fde88ab13", version);
        string[] others =
        [
            QuestionVersion.Of(stem with { Vietnamese = "Cái gì?" }, deciding, options),
            QuestionVersion.Of(new("Which one?C", "ái nào?"), deciding, options),
            QuestionVersion.Of(stem, deciding with { English = "Which" }, options),
            QuestionVersion.Of(stem, deciding, options.Reverse()),
            QuestionVersion.Of(stem, deciding, [options[0] with { Why = new("So!", "Vậy.") }, options[1]]),
            QuestionVersion.Of(stem, deciding, options.Select(option => option with { IsRight = !option.IsRight })),
        ];
        Assert.DoesNotContain(version, others);
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void The_weights_of_the_domains_come_to_100_percent() =>
        Assert.Equal(100, ExamDomains.All.Sum(domain => domain.Weight()));
}
