using SaaBot.Content.Texts;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Content.Readers;

/// <summary>Reads <c>diagrams/&lt;id&gt;.yaml</c>.</summary>
internal sealed class DiagramReader
{
    // A picture is read on a phone; the README of the content names both.
    private const int MostNodes = 24;
    private const int MostAbreast = 5;

    private readonly UniqueIds _ids = new("box or link");
    private readonly UniqueIds _boxes = new("box");
    private int _nodes;

    private DiagramReader()
    {
    }

    public static DiagramSource Read(string name, ValueReader file) => new DiagramReader().Diagram(name, file);

    private DiagramSource Diagram(string name, ValueReader file)
    {
        MappingReader map = file.Mapping();
        Placed<string> pattern = map.Value("pattern").PlacedId();
        Placed<string>? variant = map.Optional("variant")?.PlacedId();
        Direction direction = map.Value("direction").Choice<Direction>();
        ValueReader children = map.Value("children");
        IReadOnlyList<DiagramElement> boxes = children.List(1, 24, Box);
        if (_nodes > MostNodes)
        {
            children.Wrong($"hold {_nodes} nodes; the most that a phone shows is {MostNodes}");
        }

        int abreast = Abreast(direction, boxes);
        if (abreast > MostAbreast)
        {
            children.Wrong($"stand {abreast} abreast at the widest; the most that a phone shows is {MostAbreast}");
        }

        UniqueIds flows = new("flow");
        Diagram diagram = new(
            FileId.Read(map, name),
            pattern.Value,
            variant?.Value,
            map.Value("title").Text(60, TextStyle.Name),
            map.Value("caption").Text(300),
            direction,
            boxes,
            map.Value("links").List(0, 60, Link),
            map.Value("flows").List(0, 6, item => Flow(item, flows)));
        map.Finish();
        return new DiagramSource(diagram, pattern, variant);
    }

    private DiagramElement Box(ValueReader value)
    {
        MappingReader map = value.Mapping();
        DiagramElement box = map.Has("group") || !map.Has("node") ? Group(map) : Node(map);
        map.Finish();
        return box;
    }

    private DiagramNode Node(MappingReader map)
    {
        _nodes++;
        string id = BoxId(map.Value("node"));
        ValueReader icon = map.Value("icon");
        string key = icon.Id();
        if (key.Length > 0 && !DiagramIcons.Contains(key))
        {
            icon.Wrong($"{Quote.Value(key)} is not an icon{Nearest.Hint(key, DiagramIcons.All)}");
        }

        return new DiagramNode(id, map.Value("label").Label(28), key, map.Optional("notes")?.List(0, 6, note => note.Label(30)) ?? []);
    }

    private DiagramGroup Group(MappingReader map) => new(
        BoxId(map.Value("group", "is missing; a box is a node or a group")),
        map.Value("label").Label(48),
        map.Value("kind").Choice<GroupKind>(),
        map.Value("direction").Choice<Direction>(),
        map.Value("children").List(1, 24, Box));

    private string BoxId(ValueReader value)
    {
        string id = value.Id();
        int before = _ids.All.Count;
        _ids.Add(id, value);
        if (_ids.All.Count > before)
        {
            _boxes.Add(id, value);
        }

        return id;
    }

    private DiagramLink Link(ValueReader value)
    {
        MappingReader map = value.Mapping();
        string from = End(map.Value("from"));
        string to = End(map.Value("to"));
        ValueReader id = map.Optional("id") ?? value;
        bool named = map.Has("id");
        DiagramLink link = new(
            named ? id.Id() : $"{from}-{to}",
            from,
            to,
            map.Optional("style")?.Choice<LinkStyle>() ?? LinkStyle.Sync,
            map.Optional("label")?.Label(32),
            map.Optional("both")?.Flag() ?? false);
        map.Finish();
        if (named || (from.Length > 0 && to.Length > 0))
        {
            _ids.Add(link.Id, id);
        }

        if (from.Length > 0 && from == to)
        {
            value.Wrong($"leads from {Quote.Value(from)} to itself");
        }

        return link;
    }

    private string End(ValueReader value)
    {
        string id = value.Id();
        if (id.Length > 0 && !_boxes.Contains(id))
        {
            value.Wrong($"there is no box {Quote.Value(id)} in this diagram{Nearest.Hint(id, _boxes.All)}");
        }

        return id;
    }

    private DiagramFlow Flow(ValueReader value, UniqueIds flows)
    {
        MappingReader map = value.Mapping();
        ValueReader id = map.Value("id");
        DiagramFlow flow = new(
            flows.Add(id.Id(), id),
            map.Value("kind").Choice<FlowKind>(),
            map.Value("title").Text(60, TextStyle.Name),
            map.Value("steps").List(1, 12, Step));
        map.Finish();
        return flow;
    }

    private FlowStep Step(ValueReader value)
    {
        MappingReader map = value.Mapping();
        UniqueIds touched = new("entry");
        FlowStep step = new(map.Value("text").Text(220), map.Value("touches").List(1, 40, item => Touched(item, touched)));
        map.Finish();
        return step;
    }

    private string Touched(ValueReader value, UniqueIds touched)
    {
        string id = touched.Add(value.Id(), value);
        if (id.Length > 0 && !_ids.Contains(id))
        {
            value.Wrong($"there is no box or link {Quote.Value(id)} in this diagram{Nearest.Hint(id, _ids.All)}");
        }

        return id;
    }

    private static int Abreast(Direction direction, IReadOnlyList<DiagramElement> boxes)
    {
        IEnumerable<int> widths = boxes.Select(box => box is DiagramGroup group ? Abreast(group.Direction, group.Children) : 1);
        return direction == Direction.Row ? widths.Sum() : widths.DefaultIfEmpty(0).Max();
    }
}
