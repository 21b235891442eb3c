using SaaBot.Diagrams.Svg;
using SaaBot.Diagrams.Tables;
using SaaBot.Diagrams.Text;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Rendering;

/// <summary>Every picture that the content asks for.</summary>
public static class PictureCatalog
{
    /// <summary>The pictures of diagrams and comparisons in every language, in a fixed order.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="comparisons">The comparisons.</param>
    public static IReadOnlyList<PictureSource> Of(IEnumerable<Diagram> diagrams, IEnumerable<Comparison> comparisons)
    {
        var pictures = new List<PictureSource>();
        foreach (var diagram in diagrams.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Add(pictures, diagram, language);
            }
        }

        foreach (var comparison in comparisons.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var drawing = ComparisonDrawing.Draw(comparison, language);
                pictures.Add(new PictureSource(
                    SubjectOf(comparison), "table", PictureKind.Table, language, drawing, ComparisonAltText.For(comparison, language), [], _ => drawing));
            }
        }

        return pictures;
    }

    /// <summary>The folder of a diagram's pictures.</summary>
    /// <param name="diagram">The diagram.</param>
    public static string SubjectOf(Diagram diagram) => $"diagrams/{diagram.Id}";

    /// <summary>The folder of a comparison's picture.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string SubjectOf(Comparison comparison) => $"comparisons/{comparison.Id}";

    /// <summary>The name of a step's picture.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="index">The step's place, from 0.</param>
    public static string NameOf(DiagramFlow flow, int index) => $"{flow.Id}-{index + 1}";

    private static void Add(List<PictureSource> pictures, Diagram diagram, Language language)
    {
        var subject = SubjectOf(diagram);
        var drawing = new DiagramDrawing(diagram, language, NoIcons.Instance);
        var masked = MaskedKey.Of(diagram);
        pictures.Add(new PictureSource(
            subject, "plain", PictureKind.Plain, language, drawing.Plain(), AltText.For(diagram, language), [], icons => drawing.With(icons).Plain()));
        pictures.Add(new PictureSource(
            subject,
            "masked",
            PictureKind.Masked,
            language,
            drawing.Masked(),
            AltText.ForMasked(diagram, masked.Count, language),
            masked,
            icons => drawing.With(icons).Masked()));
        foreach (var flow in diagram.Flows)
        {
            for (var i = 0; i < flow.Steps.Count; i++)
            {
                var index = i;
                pictures.Add(new PictureSource(
                    subject,
                    NameOf(flow, index),
                    PictureKind.Step,
                    language,
                    drawing.Step(flow, index),
                    AltText.For(diagram, flow, index, language),
                    [],
                    icons => drawing.With(icons).Step(flow, index)));
            }
        }
    }
}
