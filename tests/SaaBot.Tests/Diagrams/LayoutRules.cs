using SaaBot.Diagrams.Layout;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Tests.Diagrams;

/// <summary>What must hold of every layout; each rule returns what breaks it.</summary>
internal static class LayoutRules
{
    public static IEnumerable<string> Overlaps(DiagramLayout layout)
    {
        List<(string Name, Rect Rect)> parts =
        [
            .. layout.Nodes.Select(n => ($"icon of {n.Node.Id}", n.Icon)),
            .. layout.Nodes.SelectMany(n => n.Texts.Select((t, i) => ($"text {i} of {n.Node.Id}", t.Bounds))),
            .. layout.Groups.Select(g => ($"name of {g.Group.Id}", g.Label.Bounds)),
            .. layout.Groups.Where(g => g.CornerIcon is not null).Select(g => ($"corner of {g.Group.Id}", g.CornerIcon!.Value)),
            .. layout.Links.Where(l => l.Label is not null).Select(l => ($"label of {l.Link.Id}", l.Label!.Bounds)),
            .. layout.Legend.Select(e => ($"legend {e.Style}", Rect.Union(e.Sample, e.Label.Bounds))),
        ];
        return from i in Enumerable.Range(0, parts.Count)
               from j in Enumerable.Range(i + 1, parts.Count - i - 1)
               where parts[i].Rect.Overlaps(parts[j].Rect)
               select $"{parts[i].Name} and {parts[j].Name}";
    }

    public static IEnumerable<string> GroupOverlaps(DiagramLayout layout, IReadOnlyList<DiagramElement> siblings)
    {
        var places = Places(layout);
        for (var i = 0; i < siblings.Count; i++)
        {
            for (var j = i + 1; j < siblings.Count; j++)
            {
                if (places[siblings[i].Id].Overlaps(places[siblings[j].Id]))
                {
                    yield return $"{siblings[i].Id} and {siblings[j].Id}";
                }
            }

            if (siblings[i] is DiagramGroup group)
            {
                foreach (var problem in GroupOverlaps(layout, group.Children))
                {
                    yield return problem;
                }
            }
        }
    }

    public static IEnumerable<string> Outside(DiagramLayout layout)
    {
        var places = Places(layout);
        var canvas = new Rect(0, 0, layout.Width, layout.Height);
        foreach (var group in layout.Groups)
        {
            foreach (var child in group.Group.Children)
            {
                if (!group.Bounds.Inflate(-4).Contains(places[child.Id]))
                {
                    yield return $"{child.Id} in {group.Group.Id}";
                }
            }

            if (!group.Bounds.Contains(group.Label.Bounds))
            {
                yield return $"the name of {group.Group.Id}";
            }
        }

        foreach (var (id, place) in places)
        {
            if (!canvas.Contains(place))
            {
                yield return $"{id} on the canvas";
            }
        }

        foreach (var link in layout.Links)
        {
            if (link.Points.Any(p => p.X < 0 || p.Y < 0 || p.X > layout.Width || p.Y > layout.Height) || (link.Label is { } label && !canvas.Contains(label.Bounds)))
            {
                yield return $"{link.Link.Id} on the canvas";
            }
        }
    }

    /// <summary>Links that run through an icon, a text, a name, a label of any link, or a group that holds neither of their ends.</summary>
    public static IEnumerable<string> LinksThroughThings(DiagramLayout layout)
    {
        var holders = Holders(layout);
        foreach (var link in layout.Links)
        {
            foreach (var segment in link.Segments)
            {
                foreach (var node in layout.Nodes)
                {
                    if (segment.Enters(node.Icon) || node.Texts.Any(t => segment.Enters(t.Bounds)))
                    {
                        yield return $"{link.Link.Id} through {node.Node.Id}";
                    }
                }

                foreach (var group in layout.Groups)
                {
                    var concerned = holders[link.Link.From].Contains(group.Group.Id) || holders[link.Link.To].Contains(group.Group.Id);
                    if (segment.Enters(group.Label.Bounds) || (!concerned && segment.Enters(group.Bounds)))
                    {
                        yield return $"{link.Link.Id} through {group.Group.Id}";
                    }
                }

                foreach (var other in layout.Links)
                {
                    if (other.Label is { } label && segment.Enters(label.Bounds))
                    {
                        yield return $"{link.Link.Id} through the label of {other.Link.Id}";
                    }
                }
            }
        }
    }

    public static IEnumerable<string> LabelsOnBorders(DiagramLayout layout)
    {
        foreach (var label in layout.Links.Select(l => l.Label).OfType<PlacedText>())
        {
            foreach (var group in layout.Groups)
            {
                if (label.Bounds.Overlaps(group.Bounds) && !group.Bounds.Contains(label.Bounds))
                {
                    yield return $"\"{string.Join(' ', label.Block.Lines)}\" on the border of {group.Group.Id}";
                }
            }
        }
    }

    public static IEnumerable<string> LinksOnTopOfEachOther(DiagramLayout layout) =>
        from i in Enumerable.Range(0, layout.Links.Count)
        from j in Enumerable.Range(i + 1, layout.Links.Count - i - 1)
        let a = layout.Links[i]
        let b = layout.Links[j]
        where !a.MayShareWith(b) && a.Segments.Any(s => b.Segments.Any(t => s.RunsBeside(t, 6) > 0))
        select $"{a.Link.Id} and {b.Link.Id}";

    public static Dictionary<string, Rect> Places(DiagramLayout layout) => layout.Nodes
        .Select(n => (n.Node.Id, n.Bounds))
        .Concat(layout.Groups.Select(g => (g.Group.Id, g.Bounds)))
        .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, HashSet<string>> Holders(DiagramLayout layout)
    {
        var holders = layout.Nodes.Select(n => n.Node.Id).Concat(layout.Groups.Select(g => g.Group.Id)).ToDictionary(id => id, _ => new HashSet<string>(), StringComparer.Ordinal);
        foreach (var group in layout.Groups)
        {
            Mark(group.Group, group.Group.Id);
        }

        return holders;

        void Mark(DiagramGroup group, string holder)
        {
            foreach (var child in group.Children)
            {
                holders[child.Id].Add(holder);
                if (child is DiagramGroup inner)
                {
                    Mark(inner, holder);
                }
            }
        }
    }
}
