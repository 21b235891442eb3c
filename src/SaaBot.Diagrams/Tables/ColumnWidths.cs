using SaaBot.Diagrams.Metrics;

namespace SaaBot.Diagrams.Tables;

/// <summary>Shares the width of a table among its columns.</summary>
internal sealed class ColumnWidths
{
    private const int Step = 4;
    private static readonly int[] Moves = [64, 32, 16, 8];
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;
    private readonly Func<int, int, TextStyle> _styles;
    private readonly Dictionary<(int Column, int Width), int[]> _heights = [];
    private readonly int[] _least;
    private readonly int[] _natural;

    private ColumnWidths(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, int, TextStyle> styles)
    {
        _rows = rows;
        _styles = styles;
        _least = Widest(0);
        _natural = Widest(int.MaxValue / 2);
    }

    /// <summary>The width of a table none of whose texts is broken.</summary>
    /// <param name="rows">The texts, row by row, each row as long as the first.</param>
    /// <param name="styles">The style of a cell by row and column.</param>
    public static int Natural(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, int, TextStyle> styles) => new ColumnWidths(rows, styles)._natural.Sum();

    /// <summary>The widths that make the table low, none narrower than its longest word.</summary>
    /// <param name="rows">The texts, row by row, each row as long as the first.</param>
    /// <param name="styles">The style of a cell by row and column.</param>
    /// <param name="total">The width to share, in pixels.</param>
    public static int[] Share(IReadOnlyList<IReadOnlyList<string>> rows, Func<int, int, TextStyle> styles, int total)
    {
        var columns = new ColumnWidths(rows, styles);
        var widths = columns.ByNeed(total);
        columns.Lower(widths);
        return widths;
    }

    // Each step of spare width goes to the column whose fullest cell is furthest from standing on one line; what nobody needs is spread.
    private int[] ByNeed(int total)
    {
        var widths = (int[])_least.Clone();
        var spare = total - widths.Sum();
        while (spare > 0)
        {
            var neediest = -1;
            for (var column = 0; column < widths.Length; column++)
            {
                if (widths[column] < _natural[column]
                    && (neediest < 0 || (long)_natural[column] * widths[neediest] > (long)_natural[neediest] * widths[column]))
                {
                    neediest = column;
                }
            }

            if (neediest < 0)
            {
                break;
            }

            var step = Math.Min(spare, Math.Min(Step, _natural[neediest] - widths[neediest]));
            widths[neediest] += step;
            spare -= step;
        }

        for (var column = 0; column < widths.Length && spare > 0; column++)
        {
            var share = spare / (widths.Length - column);
            widths[column] += share;
            spare -= share;
        }

        return widths;
    }

    // Width moves from one column to another as long as that makes the table lower.
    private void Lower(int[] widths)
    {
        var best = Height(widths);
        for (var moved = true; moved;)
        {
            moved = false;
            for (var from = 0; from < widths.Length; from++)
            {
                for (var to = 0; to < widths.Length; to++)
                {
                    foreach (var by in Moves)
                    {
                        if (from == to || widths[from] - by < _least[from])
                        {
                            continue;
                        }

                        widths[from] -= by;
                        widths[to] += by;
                        var height = Height(widths);
                        if (height < best)
                        {
                            best = height;
                            moved = true;
                            continue;
                        }

                        widths[from] += by;
                        widths[to] -= by;
                    }
                }
            }
        }
    }

    private int Height(int[] widths)
    {
        var total = 0;
        for (var row = 0; row < _rows.Count; row++)
        {
            var highest = 0;
            for (var column = 0; column < widths.Length; column++)
            {
                highest = Math.Max(highest, Heights(column, widths[column])[row]);
            }

            total += highest;
        }

        return total;
    }

    private int[] Heights(int column, int width)
    {
        if (!_heights.TryGetValue((column, width), out var heights))
        {
            heights = [.. Enumerable.Range(0, _rows.Count).Select(row => Block(row, column, width - (2 * TableStyle.CellX)).Height)];
            _heights[(column, width)] = heights;
        }

        return heights;
    }

    private int[] Widest(int width) =>
        [.. Enumerable.Range(0, _rows[0].Count).Select(column => Enumerable.Range(0, _rows.Count).Max(row => Block(row, column, width).Width) + (2 * TableStyle.CellX))];

    private TextBlock Block(int row, int column, int width) => CellText.Wrap(_rows[row][column], _styles(row, column), width);
}
