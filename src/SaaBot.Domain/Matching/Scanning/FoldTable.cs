using System.Globalization;
using System.Text;
using SaaBot.Domain.Text;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>What <see cref="FoldedText"/> makes of the characters of the Latin and Vietnamese blocks, looked up instead of computed.</summary>
internal static class FoldTable
{
    /// <summary>The character separates words.</summary>
    public const char Separator = '\uE000';

    /// <summary>The character belongs to the letter before it.</summary>
    public const char Mark = '\uE001';

    /// <summary>The character is to be folded by <see cref="FoldedText"/>: several letters, or dependent on its neighbours.</summary>
    public const char Other = '\uE002';

    private const int Size = 0x2100;

    private static readonly char[] Folded = Fill();

    /// <summary>The folded letter of a character, or one of the constants.</summary>
    public static char Of(char original) => original < Size ? Folded[original] : Other;

    private static char[] Fill()
    {
        char[] table = new char[Size];
        for (int value = 0; value < Size; value++)
        {
            table[value] = Entry((char)value);
        }

        return table;
    }

    private static char Entry(char original)
    {
        if (original is '\0' or '.' or ',')
        {
            return Other;
        }

        Rune rune = new(original);
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return Mark;
        }

        string? letters = FoldedText.Letters([original], 0, rune);
        return letters switch
        {
            null => Separator,
            [char only] => only,
            _ => Other,
        };
    }
}
