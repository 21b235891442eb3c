using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>The boxes of a diagram as a tree under one canvas, findable by id.</summary>
internal sealed class BoxTree
{
    private readonly Dictionary<string, Box> _byId = new(StringComparer.Ordinal);

    /// <summary>Builds the tree of a diagram.</summary>
    /// <param name="diagram">A diagram whose ids are unique.</param>
    public BoxTree(Diagram diagram)
    {
        Canvas = new GroupBox(null, diagram.Direction, null, 0);
        Add(Canvas, diagram.Children);
    }

    /// <summary>The root.</summary>
    public GroupBox Canvas { get; }

    /// <summary>Every node in reading order.</summary>
    public List<NodeBox> Nodes { get; } = [];

    /// <summary>Every group, each before what it holds; without the canvas.</summary>
    public List<GroupBox> Groups { get; } = [];

    /// <summary>The box of an id.</summary>
    /// <param name="id">The id of a node or group of the diagram.</param>
    public Box this[string id] => _byId[id];

    /// <summary>The innermost group that holds both boxes.</summary>
    /// <param name="a">One box.</param>
    /// <param name="b">The other.</param>
    public static GroupBox CommonParent(Box a, Box b)
    {
        var group = a.Parent!;
        while (!group.Holds(b) || ReferenceEquals(group, b))
        {
            group = group.Parent!;
        }

        return group;
    }

    /// <summary>The child of a group that holds a box, or is it.</summary>
    /// <param name="group">A group that holds the box.</param>
    /// <param name="box">The box.</param>
    public static Box ChildTowards(GroupBox group, Box box)
    {
        var child = box;
        while (!ReferenceEquals(child.Parent, group))
        {
            child = child.Parent!;
        }

        return child;
    }

    private void Add(GroupBox parent, IReadOnlyList<DiagramElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            Box box;
            if (elements[i] is DiagramGroup group)
            {
                var inner = new GroupBox(group, group.Direction, parent, i);
                Groups.Add(inner);
                Add(inner, group.Children);
                box = inner;
            }
            else
            {
                var node = new NodeBox((DiagramNode)elements[i], parent, i);
                Nodes.Add(node);
                box = node;
            }

            parent.Children.Add(box);
            _byId.Add(elements[i].Id, box);
        }

        parent.Gaps = new int[Math.Max(0, elements.Count - 1)];
    }
}
