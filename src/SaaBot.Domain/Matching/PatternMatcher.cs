using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Options;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching;

/// <summary>
/// The matching engine: finds what a text says in one pass, adds up what each stretch speaks for, and turns the sums into a probability for each pattern and for
/// "none of them". Immutable; one instance serves any number of threads.
/// </summary>
public sealed class PatternMatcher : IPatternMatcher
{
    // A stem of average length has about as many rows; a short question has its few words count more, up to a limit.
    private const float OrdinaryRows = 40;
    private const float LargestScale = 2;

    // Learnt words alone must be this telling; more so where the text looks like code, whose words mean something else.
    private const double TellingWords = 0.3;
    private const double TellingCode = 0.75;

    private readonly FeatureSpace _space;
    private readonly WeightTable _table;
    private readonly MatchModel _model;
    private readonly EvidenceBuilder _evidence;
    private readonly Explainer _explainer;
    private readonly OptionJudge _options;

    /// <summary>A matcher.</summary>
    /// <param name="catalog">The patterns, whose cues and names count too.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="model">The weights.</param>
    public PatternMatcher(Catalog catalog, Lexicon lexicon, MatchModel model)
    {
        _model = model;
        _space = new FeatureSpace(CatalogConcepts.With(lexicon, catalog), model.Stretches);
        _table = new WeightTable(_space, model);
        _evidence = new EvidenceBuilder(_table, new VariantTable(_space, model.Classes), model.Classes);
        _explainer = new Explainer(_space, _table, model.Classes);
        _options = new OptionJudge(_space, _table, model);
    }

    /// <inheritdoc/>
    public MatchReport Match(MatchQuestion question)
    {
        Scratch scratch = _space.Rent();
        try
        {
            _space.Find(question.Text, scratch);
            return Report(question, scratch);
        }
        finally
        {
            _space.Return(scratch);
        }
    }

    /// <summary>What weights are multiplied by in a text with so many rows: a long text does not score higher for being long, nor a short question lower.</summary>
    internal static float Scale(int rows) => MathF.Min(LargestScale, MathF.Sqrt(OrdinaryRows / MathF.Max(1, rows)));

    /// <summary>A probability without the last digits of an exponential, which differ from machine to machine.</summary>
    internal static double Rounded(double chance) => Math.Round(chance, 4);

    private MatchReport Report(MatchQuestion question, Scratch scratch)
    {
        float scale = Scale(scratch.RowCount);
        Span<double> chances = stackalloc double[_table.Width];
        _evidence.Add(scratch, chances);
        Likely(chances, scale);
        EvidenceList evidence = _evidence.Tell(question.Text, scratch, scale);
        RankedPattern[] ranked = _evidence.Rank(scratch, chances);
        (MatchVerdict verdict, double confidence) = Verdict(chances[^1], ranked, LeastChance(question.Text, scratch));
        Explanation explanation = _explainer.Explain(verdict, ranked, evidence, scratch);
        IReadOnlyList<OptionChoice> options = _options.Rank(scratch, chances, question.Options);
        return new MatchReport(verdict, confidence, ranked, evidence, OptionJudge.Choose(options))
        {
            Deciding = explanation.Deciding,
            Separating = explanation.Separating,
            WouldFlip = explanation.WouldFlip,
            RankedOptions = options,
        };
    }

    // Turns sums into probabilities, in place.
    private void Likely(Span<double> chances, float scale)
    {
        for (int column = 0; column < chances.Length; column++)
        {
            chances[column] = chances[column] * scale * _model.Calibration.Sharpness;
        }

        chances[^1] += (_model.NoneBias * _model.Calibration.Sharpness) + _model.Calibration.NoneShift;
        Learning.LogisticRegression.Softmax(chances);
    }

    private double LeastChance(ReadOnlySpan<char> text, Scratch scratch)
    {
        foreach (ActiveRow active in scratch.Rows.AsSpan(0, scratch.RowCount))
        {
            if (!_space.Rows.IsStretch(active.Row) && !_space.Rows.IsNegated(active.Row))
            {
                return 0;
            }
        }

        int signs = text.Length;
        foreach (char letter in text)
        {
            signs -= "{}[]()<>=;*_|\\\"".Contains(letter, StringComparison.Ordinal) ? 0 : 1;
        }

        return signs * 20 > text.Length ? TellingCode : TellingWords;
    }

    private (MatchVerdict Verdict, double Confidence) Verdict(double none, RankedPattern[] ranked, double leastChance)
    {
        if (ranked.Length == 0 || none > ranked[0].Chance || ranked[0].Chance < leastChance)
        {
            return (MatchVerdict.NoneOfTheTen, Rounded(none));
        }

        double second = ranked.Length > 1 ? ranked[1].Chance : 0;
        return (ranked[0].Chance - second < _model.Calibration.LevelMargin ? MatchVerdict.Level : MatchVerdict.Fits, ranked[0].Chance);
    }
}
