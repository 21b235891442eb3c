using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Tables;

/// <summary>Draws a comparison: a table with a row for each feature, or a card for each option.</summary>
public static class ComparisonDrawing
{
    /// <summary>The picture of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The language of its texts.</param>
    public static SvgPicture Draw(Comparison comparison, Language language) =>
        comparison.Kind == ComparisonKind.Table && comparison.Rows.Count > 0
            ? TableDrawing.Draw(comparison, language)
            : CardsDrawing.Draw(comparison, language);
}
