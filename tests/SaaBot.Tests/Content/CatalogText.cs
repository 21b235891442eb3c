using System.Text;
using System.Text.RegularExpressions;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Guides;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;

namespace SaaBot.Tests.Content;

/// <summary>All text of one part of the catalog, for questions of the kind "does it say 60-120 seconds anywhere".</summary>
internal static partial class CatalogText
{
    /// <summary>Every text of <c>pattern:id</c>, <c>diagram:id</c>, <c>comparison:id</c> or <c>guide</c>; null when there is no such part.</summary>
    public static IReadOnlyList<LocalizedText>? Of(Catalog catalog, string part)
    {
        string id = part[(part.IndexOf(':') + 1)..];
        return part.Split(':')[0] switch
        {
            "pattern" => catalog.Pattern(id) is { } pattern ? [.. Of(pattern)] : null,
            "diagram" => catalog.Diagram(id) is { } diagram ? [.. Of(diagram)] : null,
            "comparison" => catalog.Comparison(id) is { } comparison ? [.. Of(comparison)] : null,
            "guide" => [.. Of(catalog.Guide)],
            _ => null,
        };
    }

    /// <summary>The texts of one language as one normalized text, each on a line of its own.</summary>
    public static string In(Language language, IEnumerable<LocalizedText> texts) => string.Join('\n', texts.Select(text => Normalized(text.In(language))));

    /// <summary>Lower case, plain hyphens and quotes, "%" for "percent", single spaces, no markup.</summary>
    public static string Normalized(string text)
    {
        StringBuilder plain = new(text.Normalize(NormalizationForm.FormC).ToLowerInvariant());
        plain.Replace('–', '-').Replace('—', '-').Replace('−', '-').Replace('’', '\'').Replace('“', '"').Replace('”', '"');
        plain.Replace("**", "").Replace("`", "");
        return Percent().Replace(Spaces().Replace(plain.ToString(), " "), "%").Trim();
    }

    private static IEnumerable<LocalizedText> Of(Pattern pattern) =>
    [
        pattern.Name,
        pattern.Summary,
        .. pattern.Services.Select(LocalizedText.Same),
        .. pattern.UseWhen,
        .. pattern.AvoidWhen,
        .. pattern.Cues.Select(cue => cue.Phrase),
        .. pattern.Variants.SelectMany(variant => new[] { variant.Name, variant.Summary }),
        .. pattern.Components.SelectMany(part => new[] { part.Layer, part.Name, part.Purpose, part.Availability }),
        .. pattern.Features.SelectMany(feature => new[] { feature.Title, feature.Text }),
        .. pattern.Figures.SelectMany(figure => new[] { figure.Label, figure.Value, figure.Note }).OfType<LocalizedText>(),
        pattern.ExamTip,
        .. pattern.Facets.Values,
    ];

    private static IEnumerable<LocalizedText> Of(Diagram diagram) =>
    [
        diagram.Title,
        diagram.Caption,
        .. diagram.Children.SelectMany(Of),
        .. diagram.Links.Select(link => link.Label).OfType<LocalizedText>(),
        .. diagram.Flows.SelectMany(flow => flow.Steps.Select(step => step.Text).Prepend(flow.Title)),
    ];

    private static IEnumerable<LocalizedText> Of(DiagramElement element) => element switch
    {
        DiagramGroup group => [group.Label, .. group.Children.SelectMany(Of)],
        DiagramNode node => [node.Label, .. node.Notes],
        _ => [element.Label],
    };

    private static IEnumerable<LocalizedText> Of(Comparison comparison) =>
    [
        comparison.Title,
        comparison.Intro,
        .. comparison.Options.SelectMany(option => new[] { option.Name, option.AvoidWhen }.OfType<LocalizedText>().Concat(option.ChooseWhen)),
        .. comparison.Rows.SelectMany(row => row.Cells.Prepend(row.Label)),
        .. new[] { comparison.Conclusion, comparison.Trap }.OfType<LocalizedText>(),
    ];

    private static IEnumerable<LocalizedText> Of(Guide guide) =>
    [
        guide.Title,
        .. guide.Steps.SelectMany(step => new[] { step.Title, step.Text }),
        guide.Example.Question,
        guide.Example.Components,
        guide.Example.Answer,
        LocalizedText.Same(guide.Example.Pattern),
        .. guide.Patterns.Select(line => line.Text),
        .. guide.Patterns.Select(line => LocalizedText.Same(line.Pattern)),
        guide.Closing,
    ];

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s?(percent|per cent|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
