using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching.Scanning;
using SaaBot.Domain.Text;

namespace SaaBot.Tests.Matching;

public sealed class TextScannerTests
{
    [Fact]
    public void The_words_of_any_text_are_those_of_the_folded_text()
    {
        Prop.ForAll(
            Texts().ToArbitrary(),
            text =>
            {
                FoldedText folded = FoldedText.Of(text);
                List<(string Word, int Start, int Length)> expected = [];
                int at = 0;
                foreach (string word in folded.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    at = folded.Text.IndexOf(word, at, StringComparison.Ordinal);
                    (int start, int length) = folded.ToOriginal(at, word.Length);
                    expected.Add((word, start, length));
                    at += word.Length;
                }

                return expected.SequenceEqual(Words(text));
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("It fails. It works.", "0 0 1 1")]
    [InlineData("RTO of 1.5 hours; more", "0 0 0 0 1")]
    [InlineData("see aws.amazon.com now", "0 0 0 0 0")]
    [InlineData("one\ntwo\n\nthree", "0 0 1")]
    public void Sentences_end_at_stops_and_empty_lines_only(string text, string expected)
    {
        Scratch scratch = new();

        TextScanner.Scan(text, scratch);

        Assert.Equal(expected, string.Join(' ', scratch.Tokens.Take(scratch.TokenCount).Select(token => token.Sentence)));
    }

    private static List<(string Word, int Start, int Length)> Words(string text)
    {
        Scratch scratch = new();
        TextScanner.Scan(text, scratch);
        return [.. scratch.Tokens
            .Take(scratch.TokenCount)
            .Select(token => (new string(scratch.Folded, token.Start, token.Length), token.OriginalStart, token.OriginalEnd - token.OriginalStart))];
    }

    // Letters of both languages, composed and decomposed, marks, figures, ligatures, half a surrogate pair and an emoji.
    private static Gen<string> Texts() =>
        Gen.Elements('a', 'B', '1', '2', '.', ',', ' ', '-', '%', '$', '+', '#', 'đ', 'Đ', 'ế', 'ộ', '\u0301', '\u0323', 'e', '\n', '\t', '\0', '\uD83D', '\uDE00', 'ﬁ', '½', 'ﷺ', '漢', 'µ', '\u200B', '(', '?', '\'')
            .ArrayOf()
            .Select(letters => new string(letters));
}
