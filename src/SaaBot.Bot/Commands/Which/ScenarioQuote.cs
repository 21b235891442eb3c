using System.Text;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Matching;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Quotes a scenario with what decides it in bold. A long one is shortened around the deciding words: exam questions decide in their last sentence.</summary>
internal static class ScenarioQuote
{
    private const int Shown = 900;
    private const string Gap = " … ";

    /// <summary>The quote, in Discord's Markdown.</summary>
    /// <param name="text">The scenario.</param>
    /// <param name="deciding">What decides it, in any order.</param>
    public static string Of(string text, IReadOnlyList<Evidence> deciding)
    {
        List<(int Start, int End)> bold = Merged(deciding);
        List<(int Start, int End)> parts = text.Length <= Shown ? [(0, text.Length)] : Parts(text, bold);
        StringBuilder quote = new();
        int at = 0;
        foreach ((int start, int end) in parts)
        {
            quote.Append(start > at ? Gap : "");
            at = start;
            foreach ((int first, int last) in bold.Where(each => each.Start >= start && each.End <= end))
            {
                quote.Append(Markdown.Escape(text[at..first])).Append("**").Append(Markdown.Escape(text[first..last])).Append("**");
                at = last;
            }

            quote.Append(Markdown.Escape(text[at..end]));
            at = end;
        }

        return Markdown.Quote(quote.Append(at < text.Length ? Gap.TrimEnd() : "").ToString());
    }

    // Bold never spans lines: Discord would show the asterisks.
    private static List<(int Start, int End)> Merged(IReadOnlyList<Evidence> deciding)
    {
        List<(int Start, int End)> merged = [];
        foreach (Evidence found in deciding.Where(found => found.Length > 0 && !found.Phrase.Contains('\n', StringComparison.Ordinal)).OrderBy(found => found.Start))
        {
            if (merged.Count > 0 && found.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, found.Start + found.Length));
            }
            else
            {
                merged.Add((found.Start, found.Start + found.Length));
            }
        }

        return merged;
    }

    private static List<(int Start, int End)> Parts(string text, List<(int Start, int End)> bold)
    {
        if (bold.Count == 0)
        {
            return [(0, Word(text, Shown))];
        }

        int around = Math.Max(0, (Shown - bold.Sum(each => Math.Min(each.End - each.Start, Shown))) / (2 * bold.Count));
        List<(int Start, int End)> parts = [];
        foreach ((int start, int end) in bold)
        {
            (int first, int last) = (Word(text, Math.Max(0, start - around)), Word(text, Math.Min(text.Length, end + around)));
            first = Math.Min(first, start);
            last = Math.Max(last, end);
            if (parts.Count > 0 && first <= parts[^1].End)
            {
                parts[^1] = (parts[^1].Start, last);
            }
            else
            {
                parts.Add((first, last));
            }
        }

        return parts;
    }

    // The nearest end of a word before a place.
    private static int Word(string text, int place)
    {
        if (place == 0 || place == text.Length)
        {
            return place;
        }

        int space = text.LastIndexOfAny([' ', '\n'], place - 1, Math.Min(place, 40));
        return space < 0 ? (char.IsLowSurrogate(text[place]) ? place - 1 : place) : space;
    }
}
