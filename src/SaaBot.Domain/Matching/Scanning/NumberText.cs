namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Reads the number at the beginning of a folded word: 15, 1,000, 0.5, $20, 10gbps.</summary>
internal static class NumberText
{
    private const int Group = 3;

    /// <summary>How many characters the number has; 0 when the word does not begin with one.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="value">The number. A comma before exactly three digits separates thousands, any other comma or point the fraction.</param>
    public static int Read(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        int start = word.Length > 1 && word[0] == '$' ? 1 : 0;
        int index = start;
        double fraction = 0;
        for (; index < word.Length; index++)
        {
            char letter = word[index];
            if (letter is '.' or ',')
            {
                fraction = letter == ',' && IsThousands(word[(index + 1)..]) ? fraction : 1;
            }
            else if (char.IsAsciiDigit(letter))
            {
                fraction /= 10;
                value = fraction > 0 ? value + ((letter - '0') * fraction) : (value * 10) + (letter - '0');
            }
            else
            {
                break;
            }
        }

        return index == start ? 0 : index;
    }

    private static bool IsThousands(ReadOnlySpan<char> rest) =>
        rest.Length >= Group
        && rest[..Group].IndexOfAnyExceptInRange('0', '9') < 0
        && (rest.Length == Group || !char.IsAsciiDigit(rest[Group]));
}
