using System.Numerics;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Numbers for words. Looking a word up allocates nothing.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    private int[] _slots = NewSlots(64);

    /// <summary>How many words there are; their numbers are below it.</summary>
    public int Count => _words.Count;

    /// <summary>The word with a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int[] slots = _slots;
        int mask = slots.Length - 1;
        int slot = (int)Hash(word) & mask;
        while (slots[slot] >= 0)
        {
            if (word.SequenceEqual(_words[slots[slot]]))
            {
                return slots[slot];
            }

            slot = (slot + 1) & mask;
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
            _slots = NewSlots(_slots.Length * 2);
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
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash ^ BitOperations.RotateRight(hash, 15);
    }

    private static int[] NewSlots(int size)
    {
        int[] slots = new int[size];
        Array.Fill(slots, -1);
        return slots;
    }

    private void Place(int number)
    {
        int mask = _slots.Length - 1;
        int slot = (int)Hash(_words[number]) & mask;
        while (_slots[slot] >= 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = number;
    }
}
