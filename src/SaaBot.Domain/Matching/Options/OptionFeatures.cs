using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>
/// What speaks for or against an option of an exam question: how well its parts meet what the question asks for, how well its words go with the patterns that the question
/// may call for, and what its parts are worth by themselves.
/// </summary>
internal sealed class OptionFeatures
{
    /// <summary>The feature of how well the option's words go with the question's patterns.</summary>
    public const int PatternFit = 0;

    /// <summary>The feature of how much of what the question names the option names too.</summary>
    public const int Shared = 1;

    private const int Fixed = 2;

    private readonly FeatureSpace _space;
    private readonly WeightTable _table;
    private readonly int[][] _fitsOfPart;
    private readonly int[][] _requirements;

    /// <summary>Prepares the features of a lexicon.</summary>
    public OptionFeatures(FeatureSpace space, WeightTable table)
    {
        _space = space;
        _table = table;
        Dictionary<string, int> concepts = space.Lexicon.Concepts.Select((concept, index) => (concept.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        IReadOnlyList<OptionFit> fits = space.Lexicon.Fits;
        _requirements = [.. fits.Select(fit => fit.Requirements.Where(concepts.ContainsKey).Select(id => concepts[id]).ToArray())];
        _fitsOfPart =
        [
            .. space.Lexicon.Concepts.Select(concept => Enumerable.Range(0, fits.Count).Where(fit => fits[fit].Parts.Contains(concept.Id)).ToArray()),
        ];
    }

    /// <summary>How many features there are.</summary>
    public int Count => Fixed + _space.Lexicon.Fits.Count + _space.Rows.Count;

    /// <summary>The feature of a fit of the lexicon.</summary>
    public static int OfFit(int fit) => Fixed + fit;

    /// <summary>The feature's name in the file of weights.</summary>
    public string NameOf(int feature)
    {
        int fit = feature - Fixed;
        int concept = fit - _space.Lexicon.Fits.Count;
        return feature switch
        {
            PatternFit => "option pattern-fit",
            Shared => "option shared",
            _ when concept < 0 => $"option fit {string.Join('+', _space.Lexicon.Fits[fit].Requirements)} > {string.Join('+', _space.Lexicon.Fits[fit].Parts)}",
            _ when concept < _space.Lexicon.Concepts.Count => $"option concept {_space.Lexicon.Concepts[concept].Id}",
            _ => $"option {_space.Rows.NameOf(concept)}",
        };
    }

    /// <summary>What a feature weighs before training.</summary>
    public double Prior(int feature) =>
        feature == PatternFit ? 0.5
        : feature - Fixed is >= 0 and var fit && fit < _space.Lexicon.Fits.Count ? _space.Lexicon.Fits[fit].Weight * 0.4
        : 0;

    /// <summary>The features of an option, each with its value and the option's words that gave it.</summary>
    /// <param name="asked">The concepts of the question: true where it names one.</param>
    /// <param name="chances">How likely each class is for the question.</param>
    /// <param name="option">What was found in the option.</param>
    public List<OptionFeature> Of(bool[] asked, ReadOnlySpan<double> chances, Scratch option)
    {
        List<OptionFeature> features = [];
        int concepts = _space.Lexicon.Concepts.Count;
        double fit = 0;
        int shared = 0;
        HashSet<int> met = [];
        foreach (ActiveRow active in option.Rows.AsSpan(0, option.RowCount))
        {
            ReadOnlySpan<float> row = _table.Row(active.Row);
            for (int column = 0; column < chances.Length; column++)
            {
                fit += row[column] * chances[column];
            }

            features.Add(new OptionFeature(Fixed + Fits + active.Row, 1, active));
            if (active.Row < concepts)
            {
                shared += asked[active.Row] ? 1 : 0;
                foreach (int each in _fitsOfPart[active.Row])
                {
                    if ((_requirements[each].Length == 0 || Array.Exists(_requirements[each], concept => asked[concept])) && met.Add(each))
                    {
                        features.Add(new OptionFeature(OfFit(each), 1, active));
                    }
                }
            }
        }

        features.Add(new OptionFeature(PatternFit, fit * PatternMatcher.Scale(option.RowCount), default));
        features.Add(new OptionFeature(Shared, shared, default));
        return features;
    }

    private int Fits => _space.Lexicon.Fits.Count;
}
