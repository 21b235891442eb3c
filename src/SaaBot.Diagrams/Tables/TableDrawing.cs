using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Svg;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Tables;

/// <summary>A table with one column for each option.</summary>
internal static class TableDrawing
{
    /// <summary>Draws a comparison's table.</summary>
    /// <param name="comparison">A comparison with rows.</param>
    /// <param name="language">The language of its texts.</param>
    public static SvgPicture Draw(Comparison comparison, Language language)
    {
        List<IReadOnlyList<string>> rows =
        [
            ["", .. comparison.Options.Select(o => PlainText.Of(o.Name.In(language)))],
            .. comparison.Rows.Select(r => (IReadOnlyList<string>)[PlainText.Of(r.Label.In(language)), .. r.Cells.Select(c => PlainText.Of(c.In(language)))]),
        ];
        var width = Math.Clamp(ColumnWidths.Natural(rows, Style), TableStyle.MinWidth, LayoutStyle.MaxWidth - (2 * TableStyle.Margin));
        var columns = ColumnWidths.Share(rows, Style, width);
        width = columns.Sum();
        var cells = rows.ConvertAll(r => r.Select((text, column) => (text, column)).ToList())
            .Select((row, r) => row.ConvertAll(c => CellText.Wrap(c.text, Style(r, c.column), columns[c.column] - (2 * TableStyle.CellX))))
            .ToList();
        var heights = cells.ConvertAll(r => r.Max(c => c.Height) + (2 * TableStyle.CellY));
        var title = TextBlock.Wrap(comparison.Title.In(language), TableStyle.Title, width);
        var top = TableStyle.Margin + title.Height + TableStyle.CellY;
        var svg = new SvgWriter(width + (2 * TableStyle.Margin), top + heights.Sum() + TableStyle.Margin);
        svg.Text(new PlacedText(title, new Rect(TableStyle.Margin, TableStyle.Margin, title.Width, title.Height)), Palette.Ink, centered: false);
        var y = top;
        for (var row = 0; row < cells.Count; row++)
        {
            var fill = row == 0 ? TableColors.Head : row % 2 == 0 ? TableColors.Zebra : null;
            svg.Rect(new Rect(TableStyle.Margin, y, width, heights[row]), fill, null);
            var x = TableStyle.Margin;
            for (var column = 0; column < columns.Length; column++)
            {
                var block = cells[row][column];
                if (block.Width > 0)
                {
                    var place = new Rect(x + TableStyle.CellX, y + TableStyle.CellY, block.Width, block.Height);
                    svg.Text(new PlacedText(block, place), row == 0 ? Palette.Canvas : Palette.Ink, centered: false);
                }

                x += columns[column];
            }

            y += heights[row];
        }

        svg.Rect(new Rect(TableStyle.Margin, top, width, heights.Sum()), null, Palette.Rule, 1);
        return svg.Finish();
    }

    private static TextStyle Style(int row, int column) => row == 0 || column == 0 ? TableStyle.Head : TableStyle.Cell;
}
