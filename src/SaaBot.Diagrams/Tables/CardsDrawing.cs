using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Svg;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Tables;

/// <summary>A card for each option, two side by side: when to choose it and when not.</summary>
internal static class CardsDrawing
{
    private const int CardWidth = 352;
    private const int Gap = 16;
    private const int Sign = 22;
    private const int Bar = 4;
    private const int PointGap = 6;

    /// <summary>Draws a comparison's cards.</summary>
    /// <param name="comparison">A comparison whose options say when to choose them.</param>
    /// <param name="language">The language of its texts.</param>
    public static SvgPicture Draw(Comparison comparison, Language language)
    {
        var cards = comparison.Options.Select(o => Card(o, language)).ToList();
        var width = (2 * CardWidth) + Gap;
        var title = TextBlock.Wrap(comparison.Title.In(language), TableStyle.Title, width);
        var rows = cards.Chunk(2).ToList();
        var heights = rows.ConvertAll(r => r.Max(Height));
        var top = TableStyle.Margin + title.Height + TableStyle.CellY;
        var svg = new SvgWriter(width + (2 * TableStyle.Margin), top + heights.Sum() + ((rows.Count - 1) * Gap) + TableStyle.Margin);
        svg.Text(new PlacedText(title, new Rect(TableStyle.Margin, TableStyle.Margin, title.Width, title.Height)), Palette.Ink, centered: false);
        var y = top;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                Draw(svg, rows[row][column], new Rect(TableStyle.Margin + (column * (CardWidth + Gap)), y, CardWidth, heights[row]));
            }

            y += heights[row] + Gap;
        }

        return svg.Finish();
    }

    private static (TextBlock Name, List<(bool For, TextBlock Text)> Points) Card(ComparisonOption option, Language language)
    {
        var room = CardWidth - (2 * TableStyle.CellX);
        var points = option.ChooseWhen.Select(t => (true, Point(t, language))).ToList();
        if (option.AvoidWhen is { } avoid)
        {
            points.Add((false, Point(avoid, language)));
        }

        return (TextBlock.Wrap(PlainText.Of(option.Name.In(language)), TableStyle.Head, room), points);
    }

    private static TextBlock Point(LocalizedText text, Language language) =>
        TextBlock.Wrap(PlainText.Of(text.In(language)), TableStyle.Cell, CardWidth - (2 * TableStyle.CellX) - Sign);

    private static int Height((TextBlock Name, List<(bool For, TextBlock Text)> Points) card) =>
        Bar + card.Name.Height + (3 * TableStyle.CellY) + card.Points.Sum(p => p.Text.Height + PointGap);

    private static void Draw(SvgWriter svg, (TextBlock Name, List<(bool For, TextBlock Text)> Points) card, Rect place)
    {
        svg.Rect(place, TableColors.Zebra, Palette.Rule, 1);
        svg.Rect(place with { Height = Bar }, TableColors.Accent, null);
        var y = place.Y + Bar + TableStyle.CellY;
        var x = place.X + TableStyle.CellX;
        svg.Text(new PlacedText(card.Name, new Rect(x, y, card.Name.Width, card.Name.Height)), Palette.Ink, centered: false);
        y += card.Name.Height + TableStyle.CellY;
        foreach (var (isFor, text) in card.Points)
        {
            var sign = TextBlock.Wrap(isFor ? "✓" : "✗", TableStyle.Head, Sign);
            svg.Text(new PlacedText(sign, new Rect(x, y, sign.Width, TableStyle.Cell.LineHeight)), isFor ? TableColors.For : TableColors.Against, centered: false);
            svg.Text(new PlacedText(text, new Rect(x + Sign, y, text.Width, text.Height)), Palette.Ink, centered: false);
            y += text.Height + PointGap;
        }
    }
}
