using System.Buffers;
using System.Globalization;
using System.Text;
using SaaBot.Domain.Text;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// Cuts a text into folded words — the words of <see cref="FoldedText"/> — and knows where each came from and where sentences and clauses end.
/// </summary>
internal static class TextScanner
{
    /// <summary>Fills the scratch's words from a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="scratch">A cleared scratch.</param>
    public static void Scan(ReadOnlySpan<char> text, Scratch scratch)
    {
        if (scratch.Folded.Length < text.Length + 64)
        {
            scratch.Folded = new char[text.Length + 64];
        }

        int folded = 0;
        int sentence = 0;
        int clause = 0;
        bool open = false;
        int index = 0;
        while (index < text.Length)
        {
            char letter = FoldTable.Of(text[index]);
            if (letter < FoldTable.Separator)
            {
                index = Letters(text, index, scratch, ref folded, ref open, sentence, clause);
                continue;
            }

            if (letter == FoldTable.Separator)
            {
                open = false;
                if (text[index] != ' ')
                {
                    Ending(text, index, scratch.TokenCount, ref sentence, ref clause);
                }

                index++;
                continue;
            }

            if (letter == FoldTable.Mark)
            {
                Mark(scratch, open, index + 1);
                index++;
                continue;
            }

            // Half a pair and the null character are passed over, as if they were not there.
            bool whole = Rune.DecodeFromUtf16(text[index..], out Rune rune, out int length) == OperationStatus.Done;
            if (whole && rune.Value != 0)
            {
                Rare(text, scratch, ref folded, ref open, rune, index, ref sentence, ref clause);
            }

            index += length;
        }
    }

    private static void Rare(ReadOnlySpan<char> text, Scratch scratch, ref int folded, ref bool open, Rune rune, int index, ref int sentence, ref int clause)
    {
        int end = index + rune.Utf16SequenceLength;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            Mark(scratch, open, end);
            return;
        }

        // Points and commas are the common case here, and most of them are no part of a number: those need no string.
        bool plainPoint = rune.Value is '.' or ',' && !(index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]));
        string? letters = plainPoint ? null : FoldedText.Letters(text, index, rune);
        if (letters is null)
        {
            open = false;
            Ending(text, index, scratch.TokenCount, ref sentence, ref clause);
            return;
        }

        foreach (char letter in letters)
        {
            Letter(scratch, ref folded, ref open, letter, index, end, sentence, clause);
        }
    }

    // As many plain letters as follow one another.
    private static int Letters(ReadOnlySpan<char> text, int index, Scratch scratch, ref int folded, ref bool open, int sentence, int clause)
    {
        if (folded + text.Length - index > scratch.Folded.Length)
        {
            Array.Resize(ref scratch.Folded, scratch.Folded.Length + text.Length);
        }

        ref Token token = ref Word(scratch, folded, ref open, index, sentence, clause);
        Span<char> letters = scratch.Folded.AsSpan(folded);
        int count = 0;
        for (; index < text.Length && FoldTable.Of(text[index]) is < FoldTable.Separator and var letter; index++)
        {
            letters[count++] = letter;
        }

        folded += count;
        token.Length += count;
        token.OriginalEnd = index;
        return index;
    }

    private static void Letter(Scratch scratch, ref int folded, ref bool open, char letter, int start, int end, int sentence, int clause)
    {
        if (folded == scratch.Folded.Length)
        {
            Array.Resize(ref scratch.Folded, folded * 2);
        }

        ref Token token = ref Word(scratch, folded, ref open, start, sentence, clause);
        scratch.Folded[folded++] = letter;
        token.Length++;
        token.OriginalEnd = end;
    }

    // The open word, or a new one.
    private static ref Token Word(Scratch scratch, int folded, ref bool open, int start, int sentence, int clause)
    {
        if (!open)
        {
            if (scratch.TokenCount == scratch.Tokens.Length)
            {
                Array.Resize(ref scratch.Tokens, scratch.TokenCount * 2);
            }

            scratch.Tokens[scratch.TokenCount++] = new Token { Start = folded, OriginalStart = start, Sentence = sentence, Clause = clause, Word = -1, Unit = -1 };
            open = true;
        }

        return ref scratch.Tokens[scratch.TokenCount - 1];
    }

    private static void Mark(Scratch scratch, bool open, int end)
    {
        if (open)
        {
            scratch.Tokens[scratch.TokenCount - 1].OriginalEnd = end;
        }
    }

    private static void Ending(ReadOnlySpan<char> text, int index, int words, ref int sentence, ref int clause)
    {
        if (words == 0)
        {
            return;
        }

        switch (text[index])
        {
            case '.' or '!' or '?' or ';' when index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]):
            case '\n' when index + 1 < text.Length && text[index + 1] is '\n' or '\r':
                sentence++;
                clause++;
                break;
            case ',' or ':' or '(' or ')' or '[' or ']' or '"' or '\n' or '\u2013' or '\u2014' or '\u2026':
                clause++;
                break;
        }
    }
}
