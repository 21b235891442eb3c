using BenchmarkDotNet.Attributes;
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
        _diagram = RepositoryContent.Load().Diagrams.MaxBy(d => DiagramLayouter.Layout(d, Language.English).Nodes.Count + d.Links.Count)!;
    }

    [Benchmark]
    public DiagramLayout Layout() => DiagramLayouter.Layout(_diagram, Language.English);

    [Benchmark]
    public SvgPicture LayoutAndSvg() => new DiagramDrawing(_diagram, Language.English, NoIcons.Instance).Plain();
}
