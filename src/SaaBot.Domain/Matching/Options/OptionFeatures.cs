using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>
/// What speaks for or against an option of an exam question: how well its parts meet what the question asks for, how well its words go with the patterns that the question
/// may call for, what it has in common with the other options and with the question, and what its parts are worth by themselves.
/// </summary>
internal sealed class OptionFeatures
{
    // The features of an option as a whole, in the order of their names: how well its words go with the question's patterns, how much of what the question names it names
    // too, how many of its parts other options name too, how many no other names, and how many of the question's own words it takes up.
    private static readonly string[] Whole = ["option pattern-fit", "option shared", "option common", "option alone", "option same-words"];

    private readonly FeatureSpace _space;
    private readonly WeightTable _table;
    private readonly PartPairs _pairs;
    private readonly int[][] _fitsOfPart;
    private readonly int[][] _requirements;
    private readonly int _firstRow;
    private readonly int _firstPair;

    /// <summary>Prepares the features of a lexicon.</summary>
    public OptionFeatures(FeatureSpace space, WeightTable table, PartPairs pairs)
    {
        _space = space;
        _table = table;
        _pairs = pairs;
        Dictionary<string, int> concepts = space.Lexicon.Concepts.Select((concept, index) => (concept.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        IReadOnlyList<OptionFit> fits = space.Lexicon.Fits;
        _requirements = [.. fits.Select(fit => fit.Requirements.Where(concepts.ContainsKey).Select(id => concepts[id]).ToArray())];
        _fitsOfPart =
        [
            .. space.Lexicon.Concepts.Select(concept => Enumerable.Range(0, fits.Count).Where(fit => fits[fit].Parts.Contains(concept.Id)).ToArray()),
        ];
        _firstRow = Whole.Length + fits.Count;
        _firstPair = _firstRow + space.Rows.Count;
    }

    /// <summary>How many features there are.</summary>
    public int Count => _firstPair + _pairs.Count;

    /// <summary>Whether a feature is a pair of what the question says and a part of the option.</summary>
    public bool IsPair(int feature) => feature >= _firstPair;

    /// <summary>The feature's name in the file of weights.</summary>
    public string NameOf(int feature)
    {
        if (feature < Whole.Length)
        {
            return Whole[feature];
        }

        if (feature < _firstRow)
        {
            OptionFit fit = _space.Lexicon.Fits[feature - Whole.Length];
            return $"option fit {string.Join('+', fit.Requirements)} > {string.Join('+', fit.Parts)}";
        }

        return IsPair(feature) ? _pairs.NameOf(feature - _firstPair) : $"option {_space.Rows.NameOf(feature - _firstRow)}";
    }

    /// <summary>What a feature weighs before training.</summary>
    public double Prior(int feature) =>
        feature == 0 ? 0.5
        : feature >= Whole.Length && feature < _firstRow ? _space.Lexicon.Fits[feature - Whole.Length].Weight * 0.4
        : 0;

    /// <summary>Adds the features of an option, each with its value and the part of the option that gave it.</summary>
    /// <param name="question">What was found in the question.</param>
    /// <param name="chances">How likely each class is for the question.</param>
    /// <param name="options">What was found in its options.</param>
    /// <param name="option">Which of them.</param>
    /// <param name="features">Empty.</param>
    public void Add(Scratch question, ReadOnlySpan<double> chances, FoundOptions options, int option, List<OptionFeature> features)
    {
        ReadOnlySpan<FoundPart> found = options.Parts(option);
        double fit = 0;
        (int parts, int shared, double common, int alone, int sameWords) = (0, 0, 0.0, 0, 0);
        for (int place = 0; place < found.Length; place++)
        {
            int row = found[place].Row;
            foreach (ClassWeight weight in _table.Row(row))
            {
                fit += weight.Value * chances[weight.Column];
            }

            features.Add(new OptionFeature(_firstRow + row, 1, place));
            if (row < _space.Lexicon.Concepts.Count)
            {
                int naming = options.Naming(row);
                parts++;
                shared += question.Has(row) ? 1 : 0;
                common += (naming - 1.0) / Math.Max(1, options.Count - 1);
                alone += naming == 1 ? 1 : 0;
                AddFits(question, row, place, features);

                // A part that every option names tells nothing of them.
                if (naming < options.Count)
                {
                    AddPairs(question, row, place, features);
                }
            }
            else if (_space.Rows.IsStretch(row) && question.Has(row))
            {
                sameWords++;
            }
        }

        double perPart = 1 / Math.Sqrt(Math.Max(1, parts));
        features.Add(new OptionFeature(0, fit * PatternMatcher.Scale(found.Length), -1));
        features.Add(new OptionFeature(1, shared, -1));
        features.Add(new OptionFeature(2, common * perPart, -1));
        features.Add(new OptionFeature(3, alone * perPart, -1));
        features.Add(new OptionFeature(4, sameWords / Math.Sqrt(Math.Max(1, found.Length)), -1));
    }

    // A fit counts once, whichever parts meet it.
    private void AddFits(Scratch question, int part, int place, List<OptionFeature> features)
    {
        foreach (int fit in _fitsOfPart[part])
        {
            if (IsAsked(question, _requirements[fit]) && !Has(features, Whole.Length + fit))
            {
                features.Add(new OptionFeature(Whole.Length + fit, 1, place));
            }
        }
    }

    private void AddPairs(Scratch question, int part, int place, List<OptionFeature> features)
    {
        foreach (ActiveRow said in question.Rows.AsSpan(0, question.RowCount))
        {
            if ((said.Row < _space.Lexicon.Concepts.Count || _space.Rows.IsNegated(said.Row)) && _pairs.Number(said.Row, part) is >= 0 and var pair)
            {
                features.Add(new OptionFeature(_firstPair + pair, 1, place));
            }
        }
    }

    private static bool IsAsked(Scratch question, int[] requirements)
    {
        foreach (int requirement in requirements)
        {
            if (question.Has(requirement))
            {
                return true;
            }
        }

        return requirements.Length == 0;
    }

    private static bool Has(List<OptionFeature> features, int feature)
    {
        foreach (OptionFeature each in features)
        {
            if (each.Feature == feature)
            {
                return true;
            }
        }

        return false;
    }
}
