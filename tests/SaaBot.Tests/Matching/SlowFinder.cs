using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Scanning;
using SaaBot.Domain.Text;

namespace SaaBot.Tests.Matching;

/// <summary>
/// The finding of concepts and stretches in the slowest and most obvious way: every phrase is tried at every place. It knows no slips of the pen, rules of
/// numbers or negation; the fast one must find the same without those.
/// </summary>
internal sealed class SlowFinder(Lexicon lexicon, IReadOnlyList<string> stretches)
{
    private readonly HashSet<string> _skipped = [.. lexicon.Markers.Skipped.SelectMany(Words)];

    /// <summary>The first place of each row, by the row's name, in words.</summary>
    public Dictionary<string, (int First, int Last)> Find(string text)
    {
        List<(string Name, bool IsConcept, string[] Phrase)> phrases =
        [
            .. lexicon.Concepts.SelectMany(concept => concept.Phrases.Select(phrase => ($"concept {concept.Id}", true, Phrase(phrase)))),
            .. stretches.Select(stretch => ($"words {stretch}", false, Phrase(stretch))),
        ];
        string[] words = Words(text);
        List<(string Name, bool IsConcept, int First, int Last)> all = [];
        foreach ((string name, bool isConcept, string[] phrase) in phrases.Where(each => each.Phrase.Length > 0))
        {
            for (int start = 0; start < words.Length; start++)
            {
                if (End(words, start, phrase) is { } end)
                {
                    all.Add((name, isConcept, start, end));
                }
            }
        }

        Dictionary<string, (int First, int Last)> found = [];
        foreach ((string name, bool isConcept, int first, int last) in all.OrderBy(each => each.Last).ThenBy(each => each.First))
        {
            bool inside = isConcept && all.Exists(other => other.IsConcept && other.First <= first && other.Last >= last && (other.First, other.Last) != (first, last));
            if (!inside)
            {
                found.TryAdd(name, (first, last));
            }
        }

        return found;
    }

    private static string[] Words(string text) =>
        [.. FoldedText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.All(char.IsAsciiDigit) ? "#" : word[..WordStem.Length(word)])];

    private string[] Phrase(string phrase) => [.. Words(phrase).Where(word => !_skipped.Contains(word))];

    private int? End(string[] words, int start, string[] phrase)
    {
        if (words[start] != phrase[0])
        {
            return null;
        }

        int at = start;
        foreach (string word in phrase.Skip(1))
        {
            do
            {
                at++;
            }
            while (at < words.Length && _skipped.Contains(words[at]));

            if (at >= words.Length || words[at] != word)
            {
                return null;
            }
        }

        return at;
    }
}
