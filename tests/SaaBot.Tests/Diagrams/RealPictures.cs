using SaaBot.Content;
using SaaBot.Diagrams.Layout;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Diagrams;

/// <summary>Every diagram of the content, laid out once in each language.</summary>
internal static class RealPictures
{
    private static readonly Lazy<Catalog> Loaded = new(Load);
    private static readonly Lazy<IReadOnlyList<(Diagram Diagram, Language Language, DiagramLayout Layout)>> LaidOut = new(() =>
    [
        .. from diagram in Catalog.Diagrams
           from language in Enum.GetValues<Language>()
           select (diagram, language, DiagramLayouter.Layout(diagram, language)),
    ]);

    public static Catalog Catalog => Loaded.Value;

    public static IReadOnlyList<(Diagram Diagram, Language Language, DiagramLayout Layout)> All => LaidOut.Value;

    private static Catalog Load()
    {
        var result = new ContentLoader(Repository.At("content")).Load();
        return result.Catalog ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
    }
}
