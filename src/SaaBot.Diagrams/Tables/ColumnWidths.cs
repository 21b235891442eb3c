using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Tables;

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    private const int Step = 4;

    /// <summary>The widths that make the table least high, none narrower than its longest word.</summary>
    /// <param name="rows">The texts, row by row, each row as long as the first.</param>
    /// <param name="styles">The style of a cell by row and column.</param>
    /// <param name="total">The width to share, in pixels.</param>
    public static int[] Share(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, int, TextStyle> styles, int total)
    {
        var columns = rows[0].Count;
        var widths = new int[columns];
        var natural = new int[columns];
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var style = styles(row, column);
                widths[column] = Math.Max(widths[column], TextBlock.Wrap(rows[row][column], style, 0).Width + (2 * TableStyle.CellX));
                natural[column] = Math.Max(natural[column], style.Width(rows[row][column]) + (2 * TableStyle.CellX));
            }
        }

        // Each step of spare width goes to the column whose fullest cell is furthest from standing on few lines.
        for (var spare = total - widths.Sum(); spare >= Step; spare -= Step)
        {
            var neediest = 0;
            for (var column = 1; column < columns; column++)
            {
                if ((long)natural[column] * widths[neediest] > (long)natural[neediest] * widths[column])
                {
                    neediest = column;
                }
            }

            widths[neediest] += Step;
        }

        widths[^1] += Math.Max(0, total - widths.Sum());
        return widths;
    }
}
