using SaaBot.Domain.Matching.Learning;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>Ranks the options of an exam question and chooses one when it stands out.</summary>
internal sealed class OptionJudge
{
    // Below this lead over the second, as probabilities, it cannot tell.
    private const double LeastLead = 0.02;

    // What adds less to an option's score is no reason to tell.
    private const double LeastMet = 0.05;

    private readonly FeatureSpace _space;
    private readonly OptionFeatures _features;
    private readonly double[] _weights;

    /// <summary>A judge that goes by a model.</summary>
    public OptionJudge(FeatureSpace space, WeightTable table, MatchModel model)
    {
        _space = space;
        _features = new OptionFeatures(space, table, new PartPairs(space, model));
        _weights = [.. Enumerable.Range(0, _features.Count).Select(feature => model.OptionWeights.TryGetValue(_features.NameOf(feature), out float learnt) ? learnt : _features.Prior(feature))];
    }

    /// <summary>The options, the best first, with how likely each is the right one; none when there are fewer than two.</summary>
    /// <param name="question">What was found in the question.</param>
    /// <param name="chances">How likely each class is for the question.</param>
    /// <param name="options">The options' texts.</param>
    public IReadOnlyList<OptionChoice> Rank(Scratch question, ReadOnlySpan<double> chances, IReadOnlyList<string> options)
    {
        if (options.Count < 2)
        {
            return [];
        }

        double[] scores = new double[options.Count];
        FoundOptions found = new(_space, options);
        List<OptionFeature> features = [];
        for (int option = 0; option < scores.Length; option++)
        {
            features.Clear();
            _features.Add(question, chances, found, option, features);
            Span<FoundPart> parts = found.Parts(option);
            foreach (OptionFeature feature in features)
            {
                double weight = _weights[feature.Feature] * feature.Value;
                scores[option] += weight;
                if (feature.Place >= 0)
                {
                    parts[feature.Place].Worth += weight;
                }
            }
        }

        LogisticRegression.Softmax(scores);
        OptionChoice[] ranked = new OptionChoice[scores.Length];
        for (int option = 0; option < ranked.Length; option++)
        {
            ranked[option] = new OptionChoice(option, found.Telling(option, LeastMet)) { Chance = PatternMatcher.Rounded(scores[option]) };
        }

        ranked.AsSpan().Sort(static (left, right) => left.Chance != right.Chance ? right.Chance.CompareTo(left.Chance) : left.Index.CompareTo(right.Index));
        return ranked;
    }

    /// <summary>The first of the ranked options, or null when it does not stand out.</summary>
    public static OptionChoice? Choose(IReadOnlyList<OptionChoice> ranked) =>
        ranked.Count > 1 && ranked[0].Chance - ranked[1].Chance >= LeastLead ? ranked[0] : null;
}
