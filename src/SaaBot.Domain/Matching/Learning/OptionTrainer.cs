using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Options;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>Learns what makes an option the right one: a conditional logistic regression over the options of each question, held near the lexicon's fits.</summary>
/// <param name="space">What can be seen.</param>
/// <param name="table">The weights of the patterns.</param>
/// <param name="settings">What learning goes by.</param>
internal sealed class OptionTrainer(FeatureSpace space, WeightTable table, TrainerSettings settings)
{
    private const int Steps = 100;

    private readonly OptionFeatures _features = new(space, table, new PartPairs(space.Rows));

    /// <summary>Learns from questions whose single right option is known.</summary>
    /// <param name="questions">The questions, each with how likely the classes are for it under weights that never saw it.</param>
    public IReadOnlyDictionary<string, float> Learn(IEnumerable<(LabelledExample Example, double[] Chances)> questions)
    {
        List<(List<OptionFeature>[] Options, int Right)> all =
        [
            .. questions
                .Where(each => each.Example.Options.Count > 1 && each.Example.Answers.Count == 1 && each.Example.Answers[0] < each.Example.Options.Count)
                .Select(each => (Options(each.Example, each.Chances), each.Example.Answers[0])),
        ];
        double[] start = [.. Enumerable.Range(0, _features.Count).Select(_features.Prior)];
        double[] weights = [.. start];
        Minimizer.Minimize(
            weights,
            (at, slope) =>
            {
                double loss = 0;
                Array.Clear(slope);
                foreach ((List<OptionFeature>[] options, int right) in all)
                {
                    loss += One(options, right, at, slope);
                }

                for (int index = 0; index < at.Length; index++)
                {
                    double distance = at[index] - start[index];
                    double hold = _features.IsPair(index) ? settings.HoldPair : settings.HoldOption;
                    loss += 0.5 * hold * distance * distance;
                    slope[index] += hold * distance;
                }

                return loss;
            },
            Steps);
        return Enumerable.Range(0, weights.Length)
            .Where(feature => Math.Abs(weights[feature] - start[feature]) > (_features.IsPair(feature) ? settings.LeastPair : settings.LeastOption))
            .ToDictionary(_features.NameOf, feature => MatchTrainer.Rounded(weights[feature]), StringComparer.Ordinal);
    }

    private static double One(List<OptionFeature>[] options, int right, double[] at, double[] slope)
    {
        double[] chances = [.. options.Select(features => features.Sum(each => at[each.Feature] * each.Value))];
        LogisticRegression.Softmax(chances);
        for (int option = 0; option < options.Length; option++)
        {
            double factor = chances[option] - (option == right ? 1 : 0);
            foreach (OptionFeature feature in options[option])
            {
                slope[feature.Feature] += factor * feature.Value;
            }
        }

        return -Math.Log(Math.Max(1e-12, chances[right]));
    }

    private List<OptionFeature>[] Options(LabelledExample example, double[] chances)
    {
        Scratch scratch = space.Rent();
        space.Find(example.Text, scratch);
        FoundOptions found = new(space, example.Options);
        List<OptionFeature>[] options = new List<OptionFeature>[found.Count];
        for (int option = 0; option < options.Length; option++)
        {
            options[option] = [];
            _features.Add(scratch, chances, found, option, options[option]);
        }

        space.Return(scratch);
        return options;
    }
}
