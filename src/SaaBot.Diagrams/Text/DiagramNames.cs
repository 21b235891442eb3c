using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>What to call each box of a diagram in running text, so that two boxes with one label stay apart.</summary>
internal sealed class DiagramNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The names in one language.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    public DiagramNames(Diagram diagram, Language language)
    {
        var paths = new List<(DiagramElement Element, IReadOnlyList<DiagramGroup> Path)>();
        Collect(diagram.Children, [], paths);
        foreach (var same in paths.GroupBy(p => p.Element.Label.In(language), StringComparer.Ordinal))
        {
            var members = same.ToList();
            foreach (var (element, path) in members)
            {
                _names[element.Id] = members.Count == 1 ? same.Key : Distinguish(same.Key, element, path, members, language);
            }
        }
    }

    /// <summary>The name of a box.</summary>
    /// <param name="id">The id of a node or group of the diagram.</param>
    public string Of(string id) => _names[id];

    // The innermost group that not all of the namesakes share tells them apart: "EC2 Web (AZ-A)".
    private static string Distinguish(
        string label,
        DiagramElement element,
        IReadOnlyList<DiagramGroup> path,
        List<(DiagramElement Element, IReadOnlyList<DiagramGroup> Path)> members,
        Language language)
    {
        var others = members.Where(m => m.Element != element).ToList();
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var group = path[i].Label.In(language);
            if (others.TrueForAll(o => !o.Path.Any(g => g.Label.In(language) == group)))
            {
                return $"{label} ({group})";
            }
        }

        var first = element is DiagramNode { Notes.Count: > 0 } node ? node.Notes[0].In(language) : null;
        return first is not null && others.TrueForAll(o => o.Element is not DiagramNode { Notes.Count: > 0 } n || n.Notes[0].In(language) != first)
            ? $"{label} ({first.Trim('(', ')')})"
            : label;
    }

    private static void Collect(
        IReadOnlyList<DiagramElement> elements,
        List<DiagramGroup> path,
        List<(DiagramElement Element, IReadOnlyList<DiagramGroup> Path)> into)
    {
        foreach (var element in elements)
        {
            into.Add((element, [.. path]));
            if (element is DiagramGroup group)
            {
                path.Add(group);
                Collect(group.Children, path, into);
                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
