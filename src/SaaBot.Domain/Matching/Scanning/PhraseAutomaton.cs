namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// Finds all of many phrases in one pass over numbered words: the automaton of Aho and Corasick (1975), with words for letters.
/// The time goes with the words read and the phrases found, not with the phrases known.
/// </summary>
internal sealed class PhraseAutomaton
{
    private const int Root = 0;

    private readonly List<PhraseState> _growing = [new PhraseState { Phrase = -1 }];
    private Dictionary<long, int> _building = [];
    private PhraseState[] _states = [];
    private (long Key, int Target)[] _slots = [];
    private int[] _first = [];

    /// <summary>Adds a phrase and gives its number; the same words get the same number.</summary>
    /// <param name="words">At least one word's number.</param>
    /// <param name="next">The number for a new phrase.</param>
    /// <returns><paramref name="next"/>, or the number that the phrase has already.</returns>
    public int Add(ReadOnlySpan<int> words, int next)
    {
        int state = Root;
        foreach (int word in words)
        {
            long key = Key(state, word);
            if (!_building.TryGetValue(key, out int target))
            {
                target = _growing.Count;
                _building[key] = target;
                _growing.Add(new PhraseState { Phrase = -1, Length = _growing[state].Length + 1 });
            }

            state = target;
        }

        if (_growing[state].Phrase < 0)
        {
            _growing[state] = _growing[state] with { Phrase = next };
        }

        return _growing[state].Phrase;
    }

    /// <summary>Ends the adding; from now on the automaton only reads.</summary>
    public void Finish()
    {
        // A state's number is above its parent's but not above all shallower ones: shorter prefixes first, so that links exist when they are needed.
        _states = [.. _growing];
        (int From, int Word, int To)[] edges =
        [
            .. _building
                .Select(each => (From: (int)(each.Key >> 32), Word: (int)(each.Key & 0xFFFFFFFF), To: each.Value))
                .OrderBy(edge => _states[edge.To].Length)
                .ThenBy(edge => edge.To),
        ];
        int size = 16;
        while (size < edges.Length * 2)
        {
            size *= 2;
        }

        _slots = new (long, int)[size];
        _first = new int[edges.Where(edge => edge.From == Root).Select(edge => edge.Word + 1).DefaultIfEmpty().Max()];
        foreach ((int from, int word, int to) in edges)
        {
            Connect(from, word, to);
        }

        Link(edges);
        _building = [];
        _growing.Clear();
        _growing.TrimExcess();
    }

    /// <summary>The state before the first word of a sentence.</summary>
    public static int Start => Root;

    /// <summary>The state after one more word.</summary>
    public int Next(int state, int word)
    {
        if (word < 0)
        {
            return Root;
        }

        // Most words do not go on: only states that can are asked, and the root by the word's number.
        for (state = _states[state].Resume; state != Root; state = _states[state].Fail)
        {
            int target = Target(state, word);
            if (target != Root)
            {
                return target;
            }
        }

        return word < _first.Length ? _first[word] : Root;
    }

    /// <summary>The first state, from the longest, whose phrase ends at the word just read; <see cref="Start"/> when none does.</summary>
    public int FirstFound(int state) => _states[state].Phrase >= 0 ? state : _states[state].Shorter;

    /// <summary>The state of the next shorter phrase that ends at the same word; <see cref="Start"/> when there is none.</summary>
    public int NextFound(int state) => _states[state].Shorter;

    /// <summary>The phrase of a found state.</summary>
    public int Phrase(int state) => _states[state].Phrase;

    /// <summary>How many words the phrase of a found state has.</summary>
    public int Length(int state) => _states[state].Length;

    private static long Key(int state, int word) => ((long)state << 32) | (uint)word;

    private static int Slot(long key, int mask)
    {
        ulong mixed = (ulong)key * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 40) & mask;
    }

    private void Connect(int from, int word, int to)
    {
        if (from == Root)
        {
            _first[word] = to;
            return;
        }

        long key = Key(from, word);
        int mask = _slots.Length - 1;
        int slot = Slot(key, mask);
        while (_slots[slot].Target != Root)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (key, to);
    }

    private void Link((int From, int Word, int To)[] edges)
    {
        bool[] goesOn = new bool[_states.Length];
        foreach ((int from, _, _) in edges)
        {
            goesOn[from] = true;
        }

        foreach ((int from, int word, int to) in edges)
        {
            int link = from == Root ? Root : Next(_states[from].Fail, word);
            ref PhraseState state = ref _states[to];
            state.Fail = _states[link].Resume;
            state.Resume = goesOn[to] ? to : state.Fail;
            state.Shorter = _states[link].Phrase >= 0 ? link : _states[link].Shorter;
        }
    }

    // No phrase leads back to the root, which stands for "none" here.
    private int Target(int state, int word)
    {
        long key = Key(state, word);
        int mask = _slots.Length - 1;
        for (int slot = Slot(key, mask); _slots[slot].Target != Root; slot = (slot + 1) & mask)
        {
            if (_slots[slot].Key == key)
            {
                return _slots[slot].Target;
            }
        }

        return Root;
    }
}
