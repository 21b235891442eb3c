using System.Text;

namespace SaaBot.Diagrams.Metrics;

/// <summary>A text broken into lines.</summary>
public sealed class TextBlock
{
    private TextBlock(TextStyle style, IReadOnlyList<string> lines)
    {
        Style = style;
        Lines = lines;
        foreach (var line in lines)
        {
            Width = Math.Max(Width, style.Width(line));
        }
    }

    /// <summary>How it is set.</summary>
    public TextStyle Style { get; }

    /// <summary>Its lines, composed (NFC).</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The width of its longest line, in pixels at 1x.</summary>
    public int Width { get; }

    /// <summary>Its height, in pixels at 1x.</summary>
    public int Height => Lines.Count * Style.LineHeight;

    /// <summary>Breaks a text so that no line is wider than asked and the lines are about equally long. A word that is wider stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="maxWidth">The widest line, in pixels at 1x.</param>
    public static TextBlock Wrap(string text, TextStyle style, int maxWidth)
    {
        var words = text.Normalize(NormalizationForm.FormC).Replace("< ", "<\u00a0", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var widths = Array.ConvertAll(words, w => FontMetrics.Width(w, style.Weight, style.Size));
        var space = FontMetrics.Width(" ", style.Weight, style.Size);
        var limit = Math.Max(maxWidth, words.Length == 0 ? 0 : widths.Max());
        var lines = Fill(words, widths, space, limit);

        // The narrowest measure that needs no further line balances the lines. Halving finds it to the pixel.
        double low = words.Length == 0 ? 0 : widths.Max();
        var high = limit;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            var tried = Fill(words, widths, space, middle);
            if (tried.Count <= lines.Count)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return new TextBlock(style, lines.Count > 1 ? Fill(words, widths, space, high) : lines);
    }

    /// <summary>Blocks below each other as one.</summary>
    /// <param name="style">How they are set.</param>
    /// <param name="blocks">The blocks, from top to bottom.</param>
    public static TextBlock Stack(TextStyle style, IEnumerable<TextBlock> blocks) => new(style, [.. blocks.SelectMany(b => b.Lines)]);

    /// <summary>Breaks a text into at most so many lines, as narrow as they can be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="lines">The most lines, at least 1.</param>
    public static TextBlock Narrow(string text, TextStyle style, int lines)
    {
        var width = style.Width(text.Normalize(NormalizationForm.FormC));
        var narrowest = Wrap(text, style, 0);
        if (narrowest.Lines.Count <= lines)
        {
            return narrowest;
        }

        var low = narrowest.Width;
        var high = width;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Wrap(text, style, middle).Lines.Count <= lines)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return Wrap(text, style, high);
    }

    private static List<string> Fill(string[] words, double[] widths, double space, double limit)
    {
        var lines = new List<string>();
        var start = 0;
        var used = 0d;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > start && used + space + widths[i] > limit)
            {
                lines.Add(string.Join(' ', words, start, i - start));
                start = i;
                used = 0;
            }

            used += (i > start ? space : 0) + widths[i];
        }

        lines.Add(string.Join(' ', words, start, words.Length - start));
        return lines;
    }
}
