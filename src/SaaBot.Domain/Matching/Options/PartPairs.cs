using System.Runtime.InteropServices;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>
/// Numbers for pairs of something that a question says — a concept, plain or negated — and a part that an option names: what training learns of the lexicon's fits beyond
/// those that people wrote down.
/// </summary>
internal sealed class PartPairs
{
    private const string Prefix = MatchModel.OptionPrefix + "pair ";
    private const string Between = " > ";

    private readonly RowLayout _rows;
    private readonly bool _grows;
    private readonly Dictionary<(int Said, int Part), int> _numbers = [];
    private readonly List<(int Said, int Part)> _pairs = [];

    /// <summary>Pairs that are numbered as they are met, for training.</summary>
    public PartPairs(RowLayout rows)
    {
        _rows = rows;
        _grows = true;
    }

    /// <summary>The pairs of a model; those whose concepts are gone are passed over.</summary>
    public PartPairs(FeatureSpace space, MatchModel model)
    {
        _rows = space.Rows;
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        for (int concept = 0; concept < space.Lexicon.Concepts.Count; concept++)
        {
            rows[_rows.NameOf(concept)] = concept;
            rows[_rows.NameOf(_rows.NegatedRow(concept))] = _rows.NegatedRow(concept);
        }

        foreach (string name in model.OptionWeights.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string[] sides = name[Prefix.Length..].Split(Between);
            if (sides.Length == 2 && rows.TryGetValue(sides[0], out int said) && rows.TryGetValue(sides[1], out int part) && _numbers.TryAdd((said, part), _pairs.Count))
            {
                _pairs.Add((said, part));
            }
        }
    }

    /// <summary>How many pairs have numbers.</summary>
    public int Count => _pairs.Count;

    /// <summary>The number of a pair, or -1 when it has none.</summary>
    /// <param name="said">The row that the question makes speak.</param>
    /// <param name="part">The row that the option makes speak.</param>
    public int Number(int said, int part)
    {
        if (!_grows)
        {
            return _numbers.GetValueOrDefault((said, part), -1);
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, (said, part), out bool known);
        if (!known)
        {
            number = _pairs.Count;
            _pairs.Add((said, part));
        }

        return number;
    }

    /// <summary>The name of a pair in the file of weights.</summary>
    public string NameOf(int number) => $"{Prefix}{_rows.NameOf(_pairs[number].Said)}{Between}{_rows.NameOf(_pairs[number].Part)}";
}
