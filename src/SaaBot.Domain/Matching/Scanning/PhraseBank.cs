namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Every phrase that is looked for, and what for: the same words may be a wording of several concepts, a learnt stretch and a marker at once.</summary>
/// <param name="words">Knows the words.</param>
internal sealed class PhraseBank(WordBook words)
{
    private List<(List<int> Concepts, PhraseUse Use)> _building = [];
    private PhraseUse[] _uses = [];
    private int[] _concepts = [];

    /// <summary>Finds the phrases.</summary>
    public PhraseAutomaton Automaton { get; } = new();

    /// <summary>Adds a wording of a concept.</summary>
    public void AddConcept(string phrase, int concept)
    {
        if (Number(phrase) is >= 0 and var number && !_building[number].Concepts.Contains(concept))
        {
            _building[number].Concepts.Add(concept);
        }
    }

    /// <summary>Adds a learnt stretch of words.</summary>
    public void AddStretch(string phrase, int stretch)
    {
        if (Number(phrase) is >= 0 and var number)
        {
            Set(number, _building[number].Use with { Stretch = stretch });
        }
    }

    /// <summary>Adds markers.</summary>
    public void AddMarkers(IEnumerable<string> phrases, Marks mark)
    {
        foreach (string phrase in phrases)
        {
            if (Number(phrase) is >= 0 and var number)
            {
                Set(number, _building[number].Use with { Marks = _building[number].Use.Marks | mark });
            }
        }
    }

    /// <summary>Ends the adding.</summary>
    public void Finish()
    {
        Automaton.Finish();
        _concepts = [.. _building.SelectMany(each => each.Concepts)];
        _uses = new PhraseUse[_building.Count];
        int start = 0;
        for (int phrase = 0; phrase < _uses.Length; phrase++)
        {
            int count = _building[phrase].Concepts.Count;
            _uses[phrase] = _building[phrase].Use with { FirstConcept = start, ConceptCount = count };
            start += count;
        }

        _building = [];
    }

    /// <summary>The concepts that a phrase is a wording of.</summary>
    public ReadOnlySpan<int> Concepts(int phrase) => _concepts.AsSpan(_uses[phrase].FirstConcept, _uses[phrase].ConceptCount);

    /// <summary>The learnt stretch that a phrase is, or -1.</summary>
    public int Stretch(int phrase) => _uses[phrase].Stretch;

    /// <summary>What a phrase marks.</summary>
    public Marks Marks(int phrase) => _uses[phrase].Marks;

    private void Set(int number, PhraseUse use) => _building[number] = (_building[number].Concepts, use);

    private int Number(string phrase)
    {
        int[] learnt = words.Learn(phrase);
        if (learnt.Length == 0)
        {
            return -1;
        }

        int number = Automaton.Add(learnt, _building.Count);
        if (number == _building.Count)
        {
            _building.Add(([], new PhraseUse(0, 0, -1, Scanning.Marks.None)));
        }

        return number;
    }
}
