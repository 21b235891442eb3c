using System.Globalization;
using System.Text;

namespace SaaBot.Diagrams.Text;

/// <summary>Counting and wrapping of characters in monospaced text.</summary>
internal static class MonospaceText
{
    /// <summary>How many columns a text takes: one for each character as a reader sees it, accents included.</summary>
    /// <param name="text">Any text without control characters.</param>
    public static int Width(string text) => new StringInfo(text.Normalize(NormalizationForm.FormC)).LengthInTextElements;

    /// <summary>Breaks a text into lines at its spaces; a word longer than a line is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">The most columns of a line, at least 1.</param>
    /// <returns>At least one line, each composed (NFC).</returns>
    public static List<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var width = Width(word);
            if (used > 0 && used + 1 + width > columns)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            foreach (var piece in Pieces(word, width, columns))
            {
                if (used > 0 && used + Width(piece) > columns)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    used = 0;
                }

                line.Append(piece);
                used += Width(piece);
            }
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int width, int columns)
    {
        if (width <= columns)
        {
            yield return word;
            yield break;
        }

        var elements = new StringInfo(word);
        for (var start = 0; start < width; start += columns)
        {
            yield return elements.SubstringByTextElements(start, Math.Min(columns, width - start));
        }
    }
}
