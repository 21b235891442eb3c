namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Every phrase that is looked for, and what for: the same words may be a wording of several concepts, a learnt stretch and a marker at once.</summary>
/// <param name="words">Knows the words.</param>
internal sealed class PhraseBank(WordBook words)
{
    private readonly List<List<int>> _conceptLists = [];
    private readonly List<int> _stretches = [];
    private readonly List<Marks> _marks = [];
    private int[][] _concepts = [];

    /// <summary>Finds the phrases.</summary>
    public PhraseAutomaton Automaton { get; } = new();

    /// <summary>Adds a wording of a concept.</summary>
    public void AddConcept(string phrase, int concept)
    {
        if (Number(phrase) is >= 0 and var number && !_conceptLists[number].Contains(concept))
        {
            _conceptLists[number].Add(concept);
        }
    }

    /// <summary>Adds a learnt stretch of words.</summary>
    public void AddStretch(string phrase, int stretch)
    {
        if (Number(phrase) is >= 0 and var number)
        {
            _stretches[number] = stretch;
        }
    }

    /// <summary>Adds markers.</summary>
    public void AddMarkers(IEnumerable<string> phrases, Marks mark)
    {
        foreach (string phrase in phrases)
        {
            if (Number(phrase) is >= 0 and var number)
            {
                _marks[number] |= mark;
            }
        }
    }

    /// <summary>Ends the adding.</summary>
    public void Finish()
    {
        Automaton.Finish();
        _concepts = [.. _conceptLists.Select(list => list.ToArray())];
    }

    /// <summary>The concepts that a phrase is a wording of.</summary>
    public ReadOnlySpan<int> Concepts(int phrase) => _concepts[phrase];

    /// <summary>The learnt stretch that a phrase is, or -1.</summary>
    public int Stretch(int phrase) => _stretches[phrase];

    /// <summary>What a phrase marks.</summary>
    public Marks Marks(int phrase) => _marks[phrase];

    private int Number(string phrase)
    {
        int[] learnt = words.Learn(phrase);
        if (learnt.Length == 0)
        {
            return -1;
        }

        int number = Automaton.Add(learnt, _stretches.Count);
        if (number == _stretches.Count)
        {
            _conceptLists.Add([]);
            _stretches.Add(-1);
            _marks.Add(default);
        }

        return number;
    }
}
