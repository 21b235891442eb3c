namespace SaaBot.Diagrams.Metrics;

/// <summary>How a text is set.</summary>
/// <param name="Size">The size of an em, in pixels at 1x.</param>
/// <param name="Weight">The weight.</param>
/// <param name="LineHeight">The distance between two baselines, in pixels at 1x.</param>
public readonly record struct TextStyle(int Size, FontWeight Weight, int LineHeight)
{
    /// <summary>The distance from the top of a line to its baseline.</summary>
    public int Baseline => (LineHeight + Size) / 2 - (Size / 7);

    /// <summary>The width of a text in whole pixels, rounded up.</summary>
    /// <param name="text">The text, composed (NFC).</param>
    public int Width(string text) => (int)Math.Ceiling(FontMetrics.Width(text, Weight, Size));
}
