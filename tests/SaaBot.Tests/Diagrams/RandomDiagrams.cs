using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Tests.Diagrams;

/// <summary>Random nested diagrams for properties.</summary>
internal static class RandomDiagrams
{
    private static readonly string[] Words = ["Users", "Amazon", "Load", "Balancer", "Queue", "Người", "dùng", "Primary", "(AZ-A)", "10.0.1.0/24", "cơ sở dữ liệu"];

    public static Arbitrary<Diagram> Any { get; } = Gen.Choose(0, int.MaxValue - 1).Select(Make).ToArbitrary();

    /// <summary>The diagram of a seed.</summary>
    public static Diagram Make(int seed)
    {
        var random = new Random(seed);
        var ids = new List<string>();
        var children = Children(random, ids, 0);
        var links = new List<DiagramLink>();
        for (var i = random.Next(0, 8); i > 0; i--)
        {
            var (from, to) = (ids[random.Next(ids.Count)], ids[random.Next(ids.Count)]);
            if (from != to && !links.Exists(l => l.From == from && l.To == to))
            {
                var label = random.Next(3) == 0 ? LocalizedText.Same(Text(random, 2)) : null;
                links.Add(new DiagramLink($"{from}-{to}", from, to, (LinkStyle)random.Next(4), label, random.Next(5) == 0));
            }
        }

        return SampleDiagrams.Of((Direction)random.Next(2), children, [.. links]);
    }

    private static List<DiagramElement> Children(Random random, List<string> ids, int depth)
    {
        var children = new List<DiagramElement>();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var id = $"e{ids.Count}";
            ids.Add(id);
            if (depth < 4 && random.Next(5) < 2)
            {
                children.Add(new DiagramGroup(id, LocalizedText.Same(Text(random, 4)), (GroupKind)random.Next(9), (Direction)random.Next(2), Children(random, ids, depth + 1)));
            }
            else
            {
                LocalizedText[] notes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => LocalizedText.Same(Text(random, 3)))];
                children.Add(new DiagramNode(id, LocalizedText.Same(Text(random, 3)), "lambda", notes));
            }
        }

        return children;
    }

    private static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)]));
}
