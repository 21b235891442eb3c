using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Tables;

/// <summary>The measures of the pictures of comparisons, in pixels at 1x.</summary>
internal static class TableStyle
{
    /// <summary>The white margin round the table.</summary>
    public const int Margin = 16;

    /// <summary>From the side of a cell to its text.</summary>
    public const int CellX = 12;

    /// <summary>From the top of a cell to its text.</summary>
    public const int CellY = 9;

    /// <summary>The narrowest table, so that a small one does not come out huge on a phone.</summary>
    public const int MinWidth = 520;

    /// <summary>The heading.</summary>
    public static TextStyle Title { get; } = new(18, FontWeight.SemiBold, 25);

    /// <summary>The heads of columns and rows.</summary>
    public static TextStyle Head { get; } = new(14, FontWeight.SemiBold, 19);

    /// <summary>Everything else.</summary>
    public static TextStyle Cell { get; } = new(14, FontWeight.Regular, 20);
}
