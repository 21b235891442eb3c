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

    // Sees what people wrote down; learnt stretches come besides.
    private readonly FeatureSpace _plain = new(CatalogConcepts.With(lexicon, catalog), []);
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
        Dictionary<string, float> byClass = Balance(all);
        List<(LabelledExample Example, float Weight)> balanced = [.. all.Select(each => (each.Example, each.Weight * byClass[ClassOf(each.Example)]))];

        // Most stretches hardly tell the patterns apart. The others are learnt again without them, for their share falls to the others and a text has fewer rows.
        FittedWeights first = Fit(new FeatureSpace(_plain.Lexicon, Stretches(all.Select(each => each.Example))), balanced, settings.StepsToChoose);
        return Fit(new FeatureSpace(_plain.Lexicon, Telling(first)), balanced, settings.Steps);
    }

    private FittedWeights Fit(FeatureSpace space, IEnumerable<(LabelledExample Example, float Weight)> examples, int steps)
    {
        List<SparseExample> sparse = [.. examples.Select(each => Sparse(space, each.Example, each.Weight))];
        float[] start = new float[space.Rows.Count * _classes.Length];
        double[] hold = new double[space.Rows.Count];
        for (int row = 0; row < space.Rows.Count; row++)
        {
            WeightTable.Prior(space, row, _classes, start.AsSpan(row * _classes.Length, _classes.Length));
            hold[row] = space.Rows.IsStretch(row) ? (space.IsCommon(row) ? settings.HoldCommon : settings.HoldStretch)
                : space.Rows.IsRole(row) ? settings.HoldRole
                : settings.HoldConcept;
        }

        return new FittedWeights(space, new LogisticRegression(_classes.Length, start, hold).Learn(sparse, steps));
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
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (IGrouping<string, LabelledExample> scenario in examples.GroupBy(example => example.Scenario, StringComparer.Ordinal))
        {
            foreach (string stretch in scenario.SelectMany(example => _plain.StretchesOf(example.Text, settings.LongestStretch)).Distinct(StringComparer.Ordinal))
            {
                counts[stretch] = counts.GetValueOrDefault(stretch) + 1;
            }
        }

        // A concept's own words get no second weight: what people said of them shall hold unless the examples contradict it throughout.
        HashSet<string> wordings = [.. _plain.Lexicon.Concepts.SelectMany(concept => concept.Phrases).Select(_plain.Spelled)];
        return [.. counts.Where(each => each.Value >= settings.LeastExamples && !wordings.Contains(each.Key)).Select(each => each.Key).Order(StringComparer.Ordinal)];
    }

    // The stretches with a weight that tells something.
    private List<string> Telling(FittedWeights fitted) =>
    [
        .. Enumerable.Range(fitted.Space.Rows.StretchRow(0), fitted.Space.Rows.Count - fitted.Space.Rows.StretchRow(0))
            .Where(row => fitted.Row(row).ContainsAnyExceptInRange(-settings.LeastStretch, settings.LeastStretch))
            .Select(fitted.Space.Rows.StretchOf),
    ];

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
        FeatureSpace space = new(_plain.Lexicon, model.Stretches);
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
        float[] prior = new float[_classes.Length];
        Dictionary<string, IReadOnlyList<float>> weights = new(StringComparer.Ordinal);
        for (int row = 0; row < fitted.Space.Rows.Count; row++)
        {
            float[] values = [.. fitted.Row(row).ToArray().Select(value => Math.Abs(value) < settings.Least ? 0f : Rounded(value))];
            WeightTable.Prior(fitted.Space, row, _classes, prior);
            if (!values.AsSpan().SequenceEqual(prior))
            {
                weights[fitted.Space.Rows.NameOf(row)] = values;
            }
        }

        return new MatchModel(_classes, weights, Rounded(fitted.Weights[^1]), calibration);
    }

    /// <summary>A weight as it is kept: more digits tell nothing.</summary>
    internal static float Rounded(double weight) => MathF.Round((float)weight, 2);
}
