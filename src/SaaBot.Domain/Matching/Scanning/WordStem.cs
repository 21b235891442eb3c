namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// Cuts the endings of English words so that "decouple", "decoupled" and "decoupling" are one word. It only shortens, so that a stem is a stretch of the
/// word itself, and it leaves the syllables of Vietnamese alone: none of them ends in what is cut.
/// </summary>
internal static class WordStem
{
    private const int ShortestStem = 4;

    /// <summary>The length of the stem at the beginning of a folded word.</summary>
    /// <param name="word">Lower-case letters without diacritics; anything else is its own stem.</param>
    public static int Length(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length <= 3 || !char.IsAsciiLetter(word[0]))
        {
            return length;
        }

        if (length >= 6 && word.EndsWith("ies"))
        {
            return length - 3;
        }

        if (word[length - 1] == 's' && word[length - 2] is not ('s' or 'u' or 'i'))
        {
            length--;
        }

        length = WithoutEnding(word[..length]);
        return length >= 5 && word[length - 1] is 'e' or 'y' ? length - 1 : length;
    }

    private static int WithoutEnding(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestStem + 3 && word.EndsWith("ing"))
        {
            return word.Length - 3;
        }

        if (word.Length >= ShortestStem + 2 && word.EndsWith("ed"))
        {
            return word.Length - 2;
        }

        return word.Length >= ShortestStem + 4 && word.EndsWith("tion") ? word.Length - 3 : word.Length;
    }
}
