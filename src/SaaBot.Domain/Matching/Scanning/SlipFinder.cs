namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// Finds the known word that an unknown one was meant to be, one slip of the pen away: a letter missing, added, changed, or two swapped.
/// Each known word is filed under every form with one letter left out, so that a look-up costs as many steps as the word has letters.
/// </summary>
internal sealed class SlipFinder
{
    // Shorter words are one letter apart by nature.
    private const int Shortest = 5;
    private const int Longest = 24;

    private readonly Dictionary<uint, int> _byForm = [];
    private readonly Vocabulary _vocabulary;

    /// <summary>A finder for some words of a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="words">Numbers of the words worth finding; of two that are as near, the earlier is found.</param>
    public SlipFinder(Vocabulary vocabulary, IEnumerable<int> words)
    {
        _vocabulary = vocabulary;
        foreach (int number in words)
        {
            string word = vocabulary[number];
            if (word.Length is < Shortest or > Longest || !char.IsAsciiLetter(word[0]))
            {
                continue;
            }

            _byForm.TryAdd(Vocabulary.Hash(word), number);
            for (int left = 0; left < word.Length; left++)
            {
                _byForm.TryAdd(Vocabulary.Hash(word.AsSpan(0, left), word.AsSpan(left + 1)), number);
            }
        }
    }

    /// <summary>The word that was meant, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || !char.IsAsciiLetter(word[0]))
        {
            return -1;
        }

        if (_byForm.TryGetValue(Vocabulary.Hash(word), out int number) && IsOneSlip(word, _vocabulary[number]))
        {
            return number;
        }

        for (int left = 0; left < word.Length; left++)
        {
            if (_byForm.TryGetValue(Vocabulary.Hash(word[..left], word[(left + 1)..]), out number) && IsOneSlip(word, _vocabulary[number]))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>Whether two words are at most one insertion, deletion, substitution or swap apart.</summary>
    internal static bool IsOneSlip(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        int start = first.CommonPrefixLength(second);
        ReadOnlySpan<char> one = first[start..];
        ReadOnlySpan<char> other = second[start..];
        return (one.Length - other.Length) switch
        {
            0 => one.Length <= 1
                || one[1..].SequenceEqual(other[1..])
                || (one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..])),
            1 => one[1..].SequenceEqual(other),
            -1 => other[1..].SequenceEqual(one),
            _ => false,
        };
    }
}
