using BenchmarkDotNet.Attributes;
using SaaBot.Content;
using SaaBot.Diagrams.Layout;
using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Benchmarks.Diagrams;

/// <summary>The diagram with the most boxes and links of the content: layout, and layout with SVG.</summary>
[InProcess]
[MemoryDiagnoser]
public class LargestDiagram
{
    private Diagram _diagram = null!;

    [GlobalSetup]
    public void Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SaaBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No SaaBot.sln above the benchmarks.");
        }

        var catalog = new ContentLoader(Path.Combine(folder.FullName, "content")).Load().Catalog ?? throw new InvalidOperationException("The content is broken.");
        _diagram = catalog.Diagrams.MaxBy(d => DiagramLayouter.Layout(d, Language.English).Nodes.Count + d.Links.Count)!;
    }

    [Benchmark]
    public DiagramLayout Layout() => DiagramLayouter.Layout(_diagram, Language.English);

    [Benchmark]
    public SvgPicture LayoutAndSvg() => new DiagramDrawing(_diagram, Language.English, NoIcons.Instance).Plain();
}
