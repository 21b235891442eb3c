using System.Numerics;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Numbers for words. Looking a word up allocates nothing.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    // A number of 0 is a free slot: words are counted from 1 here.
    private (uint Hash, int Number)[] _slots = new (uint, int)[64];

    /// <summary>How many words there are; their numbers are below it.</summary>
    public int Count => _words.Count;

    /// <summary>The word with a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        (uint Hash, int Number)[] slots = _slots;
        uint hash = Hash(word);
        int mask = slots.Length - 1;
        for (int slot = (int)hash & mask; slots[slot].Number > 0; slot = (slot + 1) & mask)
        {
            if (slots[slot].Hash == hash && word.SequenceEqual(_words[slots[slot].Number - 1]))
            {
                return slots[slot].Number - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of a word, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        int number = Find(word);
        if (number >= 0)
        {
            return number;
        }

        _words.Add(word.ToString());
        if (_words.Count * 2 > _slots.Length)
        {
            _slots = new (uint, int)[_slots.Length * 2];
            for (int each = 0; each < _words.Count; each++)
            {
                Place(each);
            }
        }
        else
        {
            Place(_words.Count - 1);
        }

        return _words.Count - 1;
    }

    /// <summary>A hash that is the same in every process.</summary>
    public static uint Hash(ReadOnlySpan<char> word) => Hash(word, []);

    /// <summary>The hash of two parts as one word.</summary>
    public static uint Hash(ReadOnlySpan<char> start, ReadOnlySpan<char> rest)
    {
        uint hash = Mixed(Mixed(2166136261, start), rest);
        return hash ^ BitOperations.RotateRight(hash, 15);
    }

    private static uint Mixed(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    private void Place(int number)
    {
        int mask = _slots.Length - 1;
        uint hash = Hash(_words[number]);
        int slot = (int)hash & mask;
        while (_slots[slot].Number > 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (hash, number + 1);
    }
}
