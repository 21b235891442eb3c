using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>
/// Learns the weights of the matching engine from labelled examples. The same examples, lexicon and catalog give the same weights; held-out examples are never
/// looked at.
/// </summary>
/// <param name="catalog">The patterns.</param>
/// <param name="lexicon">The words.</param>
/// <param name="settings">What learning goes by.</param>
public sealed class MatchTrainer(Catalog catalog, Lexicon lexicon, TrainerSettings settings)
{
    private const int Folds = 5;

    private readonly Lexicon _lexicon = CatalogConcepts.With(lexicon, catalog);
    private readonly string[] _classes = [.. catalog.Patterns.Select(pattern => pattern.Id).Order(StringComparer.Ordinal), Lexicon.None];

    /// <summary>Learns a model.</summary>
    /// <param name="examples">The examples; those held out are passed over.</param>
    public MatchModel Train(IEnumerable<LabelledExample> examples) => Learn(examples.Where(example => !example.IsHeldOut));

    /// <summary>Judges every example by a model that never saw its scenario: the scenarios are dealt into folds, and each fold is answered by what the others teach.</summary>
    /// <param name="examples">The examples, held out or not.</param>
    /// <param name="folds">How many folds, at least 2.</param>
    public MatchEvaluation CrossValidate(IEnumerable<LabelledExample> examples, int folds)
    {
        List<LabelledExample> all = [.. examples];
        List<EvaluatedExample> judged = [];
        foreach (IGrouping<uint, LabelledExample> fold in all.GroupBy(example => Vocabulary.Hash("cross " + example.Scenario) % (uint)folds).OrderBy(group => group.Key))
        {
            HashSet<string> scenarios = [.. fold.Select(example => example.Scenario)];
            MatchModel model = Learn(all.Where(example => !scenarios.Contains(example.Scenario)));
            judged.AddRange(MatchEvaluation.Of(new PatternMatcher(catalog, lexicon, model), fold).Examples);
        }

        return MatchEvaluation.From(judged);
    }

    private MatchModel Learn(IEnumerable<LabelledExample> examples)
    {
        List<LabelledExample> used = [.. examples.OrderBy(example => example.Id, StringComparer.Ordinal)];
        List<(double[] Scores, LabelledExample Example)> crossed = Crossed(used);
        MatchModel model = Model(Fit(used), new Calibrator(_classes).Fit(crossed));
        return WithOptions(model, crossed);
    }

    private FittedWeights Fit(IReadOnlyList<LabelledExample> examples)
    {
        List<(LabelledExample Example, float Weight)> all =
            [.. examples.Select(example => (example, 1f)), .. CatalogExamples.Of(catalog).Select(example => (example, (float)settings.CatalogWeight))];
        FeatureSpace space = new(_lexicon, Stretches(all.Select(each => each.Example)));
        Dictionary<string, float> byClass = Balance(all);
        List<SparseExample> sparse = [.. all.Select(each => Sparse(space, each.Example, each.Weight * byClass[ClassOf(each.Example)]))];
        float[] start = new float[space.Rows.Count * _classes.Length];
        double[] hold = new double[space.Rows.Count];
        for (int row = 0; row < space.Rows.Count; row++)
        {
            WeightTable.Prior(space, row, _classes, start.AsSpan(row * _classes.Length, _classes.Length));
            hold[row] = space.Rows.IsStretch(row) ? (space.IsCommon(row) ? settings.HoldCommon : settings.HoldStretch)
                : space.Rows.IsRole(row) ? settings.HoldRole
                : settings.HoldConcept;
        }

        return new FittedWeights(space, new LogisticRegression(_classes.Length, start, hold).Learn(sparse, settings.Steps));
    }

    private static string ClassOf(LabelledExample example) => example.Acceptable.Count == 0 ? Lexicon.None : example.Acceptable[0];

    // Classes with few examples count for more, half way to equal shares.
    private static Dictionary<string, float> Balance(List<(LabelledExample Example, float Weight)> all)
    {
        Dictionary<string, float> sums = all
            .GroupBy(each => ClassOf(each.Example), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(each => each.Weight), StringComparer.Ordinal);
        float mean = sums.Values.Average();
        return sums.ToDictionary(each => each.Key, each => MathF.Sqrt(mean / each.Value), StringComparer.Ordinal);
    }

    private List<string> Stretches(IEnumerable<LabelledExample> examples)
    {
        FeatureSpace space = new(_lexicon, []);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (IGrouping<string, LabelledExample> scenario in examples.GroupBy(example => example.Scenario, StringComparer.Ordinal))
        {
            foreach (string stretch in scenario.SelectMany(example => space.StretchesOf(example.Text, settings.LongestStretch)).Distinct(StringComparer.Ordinal))
            {
                counts[stretch] = counts.GetValueOrDefault(stretch) + 1;
            }
        }

        // A concept's own words get no second weight: what people said of them shall hold unless the examples contradict it throughout.
        HashSet<string> wordings = [.. _lexicon.Concepts.SelectMany(concept => concept.Phrases).Select(space.Spelled)];
        return [.. counts.Where(each => each.Value >= settings.LeastExamples && !wordings.Contains(each.Key)).Select(each => each.Key).Order(StringComparer.Ordinal)];
    }

    private SparseExample Sparse(FeatureSpace space, LabelledExample example, float weight)
    {
        Scratch scratch = space.Rent();
        space.Find(example.Text, scratch);
        int[] rows = [.. scratch.Rows.Take(scratch.RowCount).Select(active => active.Row)];
        float[] near = [.. scratch.Rows.Take(scratch.RowCount).Select(active => active.Near)];
        space.Return(scratch);
        int[] right = example.Acceptable.Count == 0
            ? [_classes.Length - 1]
            : [.. example.Acceptable.Select(id => Array.IndexOf(_classes, id)).Where(column => column >= 0)];
        return new SparseExample(rows, near, PatternMatcher.Scale(rows.Length), right, weight);
    }

    private List<(double[] Scores, LabelledExample Example)> Crossed(IReadOnlyList<LabelledExample> used)
    {
        List<(double[] Scores, LabelledExample Example)> seen = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            // Whole files are left out, and whatever tells the same elsewhere: strangers write less alike than one author does.
            int which = fold;
            List<LabelledExample> leftOut = [.. used.Where(example => Vocabulary.Hash("fold " + example.Source) % Folds == which)];
            HashSet<string> scenarios = [.. leftOut.Select(example => example.Scenario)];
            FittedWeights fitted = Fit([.. used.Where(example => !scenarios.Contains(example.Scenario))]);
            foreach (LabelledExample example in leftOut)
            {
                double[] scores = new double[_classes.Length];
                LogisticRegression.Score(Sparse(fitted.Space, example, 1), fitted.Weights, scores);
                seen.Add((scores, example));
            }
        }

        return seen;
    }

    private MatchModel WithOptions(MatchModel model, IEnumerable<(double[] Scores, LabelledExample Example)> crossed)
    {
        FeatureSpace space = new(_lexicon, model.Stretches);
        return model with
        {
            OptionWeights = new OptionTrainer(space, new WeightTable(space, model), settings).Learn(crossed.Select(each =>
            {
                double[] chances = [.. each.Scores];
                LogisticRegression.Softmax(chances);
                return (each.Example, chances);
            })),
        };
    }

    private MatchModel Model(FittedWeights fitted, Calibration calibration)
    {
        int width = _classes.Length;
        Dictionary<string, IReadOnlyList<float>> weights = new(StringComparer.Ordinal);
        for (int row = 0; row < fitted.Space.Rows.Count; row++)
        {
            float[] values = [.. fitted.Weights.Skip(row * width).Take(width).Select(value => Math.Abs(value) < settings.Least ? 0f : MathF.Round((float)value, 3))];
            bool stretch = fitted.Space.Rows.IsStretch(row);
            if (!stretch || values.Any(value => value != 0))
            {
                weights[fitted.Space.Rows.NameOf(row)] = values;
            }
        }

        return new MatchModel(_classes, weights, MathF.Round((float)fitted.Weights[^1], 3), calibration);
    }
}
