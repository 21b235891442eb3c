using BenchmarkDotNet.Attributes;
using SaaBot.Diagrams.Layout;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Benchmarks.Diagrams;

/// <summary>Layout of ever more Availability Zones of ten linked nodes each: the time should grow about as the number of nodes.</summary>
[InProcess]
public class LayoutGrowth
{
    private const int NodesOfZone = 10;
    private Diagram _diagram = null!;

    [Params(125, 250, 500, 1000)]
    public int Nodes { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var links = new List<DiagramLink>();
        var zones = new List<DiagramElement>();
        for (var zone = 0; zone < Nodes / NodesOfZone; zone++)
        {
            var rows = new List<DiagramElement>();
            for (var row = 0; row < 2; row++)
            {
                var nodes = Enumerable.Range(0, NodesOfZone / 2).Select(i => (DiagramElement)new DiagramNode($"n{zone}-{row}-{i}", LocalizedText.Same($"Server {i}"), "ec2", []));
                rows.Add(new DiagramGroup($"r{zone}-{row}", LocalizedText.Same($"Subnet {row}"), GroupKind.PrivateSubnet, Direction.Row, [.. nodes]));
            }

            zones.Add(new DiagramGroup($"z{zone}", LocalizedText.Same($"Zone {zone}"), GroupKind.AvailabilityZone, Direction.Column, rows));
            for (var i = 0; i < NodesOfZone / 2; i++)
            {
                links.Add(Link($"n{zone}-0-{i}", $"n{zone}-1-{i}"));
            }

            if (zone > 0)
            {
                links.Add(Link($"n{zone - 1}-1-0", $"n{zone}-0-4"));
            }
        }

        var title = LocalizedText.Same("Growth");
        _diagram = new Diagram("growth", "growth", null, title, title, Direction.Column, zones, links, []);
    }

    [Benchmark]
    public DiagramLayout Layout() => DiagramLayouter.Layout(_diagram, Language.English);

    private static DiagramLink Link(string from, string to) => new($"{from}-{to}", from, to, LinkStyle.Sync, null, false);
}
