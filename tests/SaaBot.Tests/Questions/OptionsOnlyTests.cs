using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;
using SaaBot.Tests.Bot;

namespace SaaBot.Tests.Questions;

/// <summary>No option can be ruled out, and none picked, by its wording alone.</summary>
public sealed class OptionsOnlyTests(ITestOutputHelper output)
{
    private const int Folds = 5;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Vietnamese)]
    public void A_solver_that_sees_only_the_options_is_right_hardly_more_often_than_by_chance(Language language)
    {
        (double[][] Options, int Right)[] questions = Standardized(
        [
            .. RealContent.Catalog.Questions
                .Where(question => question.Choose == 1)
                .Select(question => (OptionCues.Of(question, language), question.Key.Places.Single())),
        ]);

        // Each question is answered by a solver that learnt from four fifths of the bank, itself not among them.
        int right = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            ChoiceRegression solver = ChoiceRegression.Fit([.. questions.Where((_, i) => i % Folds != fold)]);
            right += questions.Where((question, i) => i % Folds == fold && solver.Choose(question.Options) == question.Right).Count();
        }

        double accuracy = (double)right / questions.Length;
        output.WriteLine($"{language}: {right} of {questions.Length} by the options alone, {accuracy:P1}; chance is 25 %.");
        Assert.True(accuracy <= 0.38, $"{accuracy:P1}");
    }

    [Fact]
    public void A_solver_that_sees_only_the_options_finds_a_flaw_that_is_there()
    {
        // The same measure on a bank whose right options share the words of the wrong ones.
        (double[][] Options, int Right)[] flawed = Standardized(
        [
            .. Enumerable.Range(0, 60).Select(i =>
            {
                Question question = SampleQuestions.Question($"shop-{i}");
                string[] texts = ["a queue with a topic", $"a queue number {i}", $"some topic {i} there", $"another thing {i * 7} entirely"];
                return (
                    OptionCues.Of(
                        question with
                        {
                            Options = [.. question.Options.Select((option, place) => option with { Text = LocalizedText.Same(texts[(place + i) % 4]) })],
                        },
                        Language.English),
                    (4 - (i % 4)) % 4);
            }),
        ]);

        ChoiceRegression solver = ChoiceRegression.Fit(flawed[..40]);

        Assert.True(flawed[40..].Count(question => solver.Choose(question.Options) == question.Right) >= 18);
    }

    /// <summary>Every cue with the same spread over the bank, so that the penalty treats them alike.</summary>
    private static (double[][] Options, int Right)[] Standardized((double[][] Options, int Right)[] questions)
    {
        double[][] rows = [.. questions.SelectMany(question => question.Options)];
        double[] spread = [.. Enumerable.Range(0, rows[0].Length).Select(k => Math.Sqrt(rows.Average(row => row[k] * row[k])) + 1e-9)];
        return
        [
            .. questions.Select(question => (
                question.Options.Select(row => row.Zip(spread, (value, unit) => value / unit).ToArray()).ToArray(),
                question.Right)),
        ];
    }
}
