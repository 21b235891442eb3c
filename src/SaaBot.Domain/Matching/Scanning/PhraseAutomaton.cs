namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// Finds all of many phrases in one pass over numbered words: the automaton of Aho and Corasick (1975), with words for letters.
/// The time goes with the words read and the phrases found, not with the phrases known.
/// </summary>
internal sealed class PhraseAutomaton
{
    private const int Root = 0;

    private readonly Dictionary<long, int> _building = [];
    private readonly List<int> _phrases = [-1];
    private readonly List<int> _lengths = [0];
    private long[] _keys = [];
    private int[] _targets = [];
    private int[] _fail = [];
    private int[] _shorter = [];

    /// <summary>The most words of a phrase.</summary>
    public int Longest { get; private set; }

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
                target = _phrases.Count;
                _building[key] = target;
                _phrases.Add(-1);
                _lengths.Add(_lengths[state] + 1);
            }

            state = target;
        }

        Longest = Math.Max(Longest, words.Length);
        if (_phrases[state] < 0)
        {
            _phrases[state] = next;
        }

        return _phrases[state];
    }

    /// <summary>Ends the adding; from now on the automaton only reads.</summary>
    public void Finish()
    {
        int size = 16;
        while (size < _building.Count * 2)
        {
            size *= 2;
        }

        _keys = new long[size];
        Array.Fill(_keys, -1);
        _targets = new int[size];
        List<(int From, int Word, int To)> edges = [];
        foreach ((long key, int target) in _building)
        {
            int slot = Slot(key, size - 1);
            while (_keys[slot] >= 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _keys[slot] = key;
            _targets[slot] = target;
            edges.Add(((int)(key >> 32), (int)(key & 0xFFFFFFFF), target));
        }

        Link(edges);
        _building.Clear();
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

        while (true)
        {
            int target = Target(state, word);
            if (target >= 0)
            {
                return target;
            }

            if (state == Root)
            {
                return Root;
            }

            state = _fail[state];
        }
    }

    /// <summary>The first state, from the longest, whose phrase ends at the word just read; <see cref="Start"/> when none does.</summary>
    public int FirstFound(int state) => _phrases[state] >= 0 ? state : _shorter[state];

    /// <summary>The state of the next shorter phrase that ends at the same word; <see cref="Start"/> when there is none.</summary>
    public int NextFound(int state) => _shorter[state];

    /// <summary>The phrase of a found state.</summary>
    public int Phrase(int state) => _phrases[state];

    /// <summary>How many words the phrase of a found state has.</summary>
    public int Length(int state) => _lengths[state];

    private static long Key(int state, int word) => ((long)state << 32) | (uint)word;

    private static int Slot(long key, int mask)
    {
        ulong mixed = (ulong)key * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 40) & mask;
    }

    private void Link(List<(int From, int Word, int To)> edges)
    {
        _fail = new int[_phrases.Count];
        _shorter = new int[_phrases.Count];

        // A state's number is above its parent's but not above all shallower ones: shorter prefixes first, so that links exist when they are needed.
        foreach ((int from, int word, int to) in edges.OrderBy(edge => _lengths[edge.To]).ThenBy(edge => edge.To))
        {
            int link = from == Root ? Root : Next(_fail[from], word);
            _fail[to] = link;
            _shorter[to] = _phrases[link] >= 0 ? link : _shorter[link];
        }
    }

    private int Target(int state, int word)
    {
        long key = Key(state, word);
        int mask = _keys.Length - 1;
        int slot = Slot(key, mask);
        while (_keys[slot] >= 0)
        {
            if (_keys[slot] == key)
            {
                return _targets[slot];
            }

            slot = (slot + 1) & mask;
        }

        return -1;
    }
}
