using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Layout;

/// <summary>Sets the legend in centred rows.</summary>
internal static class LegendMaker
{
    private const int Sample = 36;
    private const int SampleGap = 8;
    private const int EntryGap = 24;
    private const int RowHeight = 20;

    /// <summary>The legend of a picture.</summary>
    /// <param name="links">The links.</param>
    /// <param name="language">The language of the names.</param>
    /// <param name="width">The width of the picture.</param>
    /// <param name="top">Where the legend begins.</param>
    /// <returns>Nothing when all links have one style.</returns>
    public static List<LegendEntry> Make(IReadOnlyList<DiagramLink> links, Language language, int width, int top)
    {
        var styles = links.Select(l => l.Style).Distinct().Order().ToList();
        if (styles.Count < 2)
        {
            return [];
        }

        var labels = styles.ConvertAll(s => TextBlock.Wrap(LinkWords.Legend(s, language), LayoutStyle.Legend, width));
        var rows = new List<List<int>> { new() };
        var used = 0;
        for (var i = 0; i < styles.Count; i++)
        {
            var size = Sample + SampleGap + labels[i].Width;
            if (used > 0 && used + EntryGap + size > width - (2 * LayoutStyle.Margin))
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(i);
            used += (used > 0 ? EntryGap : 0) + size;
        }

        var legend = new List<LegendEntry>();
        foreach (var row in rows)
        {
            var total = row.Sum(i => Sample + SampleGap + labels[i].Width) + ((row.Count - 1) * EntryGap);
            var x = (width - total) / 2;
            foreach (var i in row)
            {
                var text = new Rect(x + Sample + SampleGap, top, labels[i].Width, labels[i].Height);
                legend.Add(new LegendEntry(styles[i], new Rect(x, top, Sample, labels[i].Height), new PlacedText(labels[i], text)));
                x = text.Right + EntryGap;
            }

            top += RowHeight;
        }

        return legend;
    }
}
