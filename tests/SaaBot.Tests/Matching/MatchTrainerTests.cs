using SaaBot.Domain.Matching.Learning;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Tests.Matching;

public sealed class MatchTrainerTests
{
    private static readonly LabelledExample[] Few = [.. MatchingContent.Examples.Where(example => example.Style == "chat" && !example.IsHeldOut).Take(80)];

    private static readonly MatchModel Learnt = Train(new TrainerSettings(), Few);

    [Fact]
    public void The_same_examples_teach_the_same_in_any_order()
    {
        MatchModel again = Train(new TrainerSettings(), [.. Few.Reverse()]);

        Assert.Equal(Learnt.Weights, again.Weights);
        Assert.Equal(Learnt.OptionWeights, again.OptionWeights);
        Assert.Equal((Learnt.NoneBias, Learnt.Calibration), (again.NoneBias, again.Calibration));
    }

    [Fact]
    public void Words_that_hardly_tell_patterns_apart_are_not_learnt()
    {
        MatchModel all = Train(new TrainerSettings { LeastStretch = 0 }, Few);

        Assert.InRange(Learnt.Stretches.Count, 1, all.Stretches.Count - 1);
    }

    private static MatchModel Train(TrainerSettings settings, LabelledExample[] examples) =>
        new MatchTrainer(MatchingContent.Catalog, Lexicon.Empty, settings with { Steps = 10, StepsToChoose = 10 }).Train(examples);
}
