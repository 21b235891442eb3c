using System.Text.RegularExpressions;
using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Tables;

/// <summary>Breaks the text of a cell into lines: each of several numbered steps begins a line of its own.</summary>
internal static partial class CellText
{
    /// <summary>The cell's lines at a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">The room for it, in pixels at 1x.</param>
    public static TextBlock Wrap(string text, TextStyle style, int width) =>
        TextBlock.Stack(style, Array.ConvertAll(BeforeNumber().Split(text), step => TextBlock.Wrap(step, style, width)));

    [GeneratedRegex(@" (?=\d\. )")]
    private static partial Regex BeforeNumber();
}
