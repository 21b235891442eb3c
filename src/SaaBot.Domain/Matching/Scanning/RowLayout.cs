using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// The numbers of the rows: for each concept one for the concept itself, one for it negated, one besides where the text asks for it and one besides where it says that
/// it is there already; then one for each rule of numbers and one for each learnt stretch of words.
/// </summary>
/// <param name="lexicon">The words.</param>
/// <param name="stretches">The learnt stretches.</param>
internal sealed class RowLayout(Lexicon lexicon, IReadOnlyList<string> stretches)
{
    private const int PerConcept = 4;

    private readonly int _concepts = lexicon.Concepts.Count;
    private readonly int _firstNumber = PerConcept * lexicon.Concepts.Count;
    private readonly int _firstStretch = (PerConcept * lexicon.Concepts.Count) + lexicon.Numbers.Count;

    /// <summary>How many rows there are.</summary>
    public int Count { get; } = (PerConcept * lexicon.Concepts.Count) + lexicon.Numbers.Count + stretches.Count;

    /// <summary>The row of a rule of numbers.</summary>
    public int NumberRow(int rule) => _firstNumber + rule;

    /// <summary>The row of a stretch.</summary>
    public int StretchRow(int stretch) => _firstStretch + stretch;

    /// <summary>The row of a concept that is negated.</summary>
    public int NegatedRow(int concept) => _concepts + concept;

    /// <summary>The row that a concept has besides its own in a zone other than <see cref="Zone.Told"/>.</summary>
    public int ZoneRow(int concept, Zone zone) => ((zone == Zone.Wanted ? 2 : 3) * _concepts) + concept;

    /// <summary>Whether a row stands for a negated concept.</summary>
    public bool IsNegated(int row) => row >= _concepts && row < 2 * _concepts;

    /// <summary>Whether a row stands for a concept that is there already.</summary>
    public bool IsInPlace(int row) => row >= 3 * _concepts && row < _firstNumber;

    /// <summary>Whether a row stands for a concept in a role: negated, asked for or there already.</summary>
    public bool IsRole(int row) => row >= _concepts && row < _firstNumber;

    /// <summary>Whether a row stands for learnt words.</summary>
    public bool IsStretch(int row) => row >= _firstStretch;

    /// <summary>The concept of a row, or null when the row is a stretch or a rule.</summary>
    public Concept? ConceptOf(int row) => row < _firstNumber ? lexicon.Concepts[row % _concepts] : null;

    /// <summary>The rule of numbers of a row, or null.</summary>
    public NumberRule? RuleOf(int row) => row >= _firstNumber && row < _firstStretch ? lexicon.Numbers[row - _firstNumber] : null;

    /// <summary>The words of a row that stands for learnt words.</summary>
    public string StretchOf(int row) => stretches[row - _firstStretch];

    /// <summary>The row's name in the file of weights: the same whatever else is in the lexicon.</summary>
    public string NameOf(int row)
    {
        if (ConceptOf(row) is { } concept)
        {
            string kind = (row / _concepts) switch { 0 => "concept", 1 => "not", 2 => "wanted", _ => "in-place" };
            return $"{kind} {concept.Id}";
        }

        return RuleOf(row) is { } rule ? $"number {rule.Id}" : $"words {StretchOf(row)}";
    }
}
