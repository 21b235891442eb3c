using System.Globalization;
using System.Text;

namespace SaaBot.Domain.Text;

/// <summary>
/// A text folded for comparison — lower case, no diacritics, one space between words — that remembers where each character came from.
/// "Máy chủ  EC2!" folds to "may chu ec2".
/// </summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The folded text: letters, digits, the signs <c>%</c>, <c>$</c>, <c>+</c> and <c>#</c>, a point or comma between digits, and single spaces.</summary>
    public string Text { get; }

    /// <summary>Folds a text. Any input is accepted, unpaired surrogates included.</summary>
    /// <param name="original">The text as it was given.</param>
    public static FoldedText Of(string original)
    {
        StringBuilder text = new(original.Length);
        List<int> starts = new(original.Length);
        List<int> ends = new(original.Length);
        int index = 0;
        while (index < original.Length)
        {
            int length = Rune.TryGetRuneAt(original, index, out Rune rune) ? rune.Utf16SequenceLength : 1;
            if (rune.Value != 0)
            {
                AppendFolded(original, index, rune, text, starts, ends);
            }

            index += length;
        }

        if (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return new FoldedText(original, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The folded form alone.</summary>
    /// <param name="original">The text as it was given.</param>
    public static string Fold(string original) => Of(original).Text;

    /// <summary>Where a stretch of the folded text stands in the original.</summary>
    /// <param name="start">First character in <see cref="Text"/>.</param>
    /// <param name="length">Number of characters in <see cref="Text"/>, at least 1.</param>
    /// <returns>Start and length in <see cref="Original"/>.</returns>
    public (int Start, int Length) ToOriginal(int start, int length)
    {
        int from = _starts[start];
        return (from, _ends[start + length - 1] - from);
    }

    private static void AppendFolded(string original, int index, Rune rune, StringBuilder text, List<int> starts, List<int> ends)
    {
        int end = index + rune.Utf16SequenceLength;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            // A combining mark belongs to the letter before it, so that a span of the original never cuts a letter.
            if (ends.Count > 0 && text[^1] != ' ')
            {
                ends[^1] = end;
            }

            return;
        }

        string? folded = Letters(original, index, rune);
        if (folded is null)
        {
            if (text.Length > 0 && text[^1] != ' ')
            {
                Add(' ');
            }

            return;
        }

        foreach (char letter in folded)
        {
            Add(letter);
        }

        void Add(char letter)
        {
            text.Append(letter);
            starts.Add(index);
            ends.Add(end);
        }
    }

    /// <summary>The folded letters of one character; null when it separates words.</summary>
    /// <param name="original">The text.</param>
    /// <param name="index">Where the character stands in it.</param>
    /// <param name="rune">The character, neither a combining mark nor a format character.</param>
    internal static string? Letters(ReadOnlySpan<char> original, int index, Rune rune)
    {
        if (rune.Value is '%' or '$' or '+' or '#')
        {
            return ((char)rune.Value).ToString();
        }

        if (rune.Value is '.' or ',')
        {
            bool insideNumber = index > 0 && index + 1 < original.Length && char.IsAsciiDigit(original[index - 1]) && char.IsAsciiDigit(original[index + 1]);
            return insideNumber ? ((char)rune.Value).ToString() : null;
        }

        if (rune.Value is 'đ' or 'Đ')
        {
            return "d";
        }

        if (!Rune.IsLetterOrDigit(rune))
        {
            return null;
        }

        string decomposed = Rune.ToLowerInvariant(rune).ToString().Normalize(NormalizationForm.FormKD);
        string letters = string.Concat(decomposed.Where(char.IsLetterOrDigit));
        return letters.Length == 0 ? null : letters;
    }
}
