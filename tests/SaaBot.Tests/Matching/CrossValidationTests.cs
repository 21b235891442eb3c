using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Learning;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Tests.Matching;

public sealed class CrossValidationTests
{
    [Fact]
    public void Every_example_is_judged_once_by_weights_that_never_saw_its_scenario()
    {
        LabelledExample[] few =
        [
            .. MatchingContent.Examples.Where(example => example.Style == "chat").Take(60),
            new LabelledExample("only-here", "x", "qwertz uiop asdf ghjk", "en", "chat", [], [], ["caching"]),
            new LabelledExample("only-here-too", "x", "qwertz uiop asdf ghjk", "en", "chat", [], [], ["caching"]) { Scenario = "only-here" },
        ];
        TrainerSettings settings = new() { Steps = 5 };

        MatchEvaluation evaluation = new MatchTrainer(MatchingContent.Catalog, Lexicon.Empty, settings).CrossValidate(few, 2);

        Assert.Equal(few.Select(example => example.Id).Order(), evaluation.Examples.Select(judged => judged.Example.Id).Order());
        Assert.All(evaluation.Examples.Where(judged => judged.Example.Scenario == "only-here"), judged => Assert.Empty(judged.Report.Evidence));
    }
}
