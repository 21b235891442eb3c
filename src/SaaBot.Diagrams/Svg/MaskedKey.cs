using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>The numbers of a diagram's masked picture.</summary>
public static class MaskedKey
{
    // People stay as they are: they are where the reading begins, not something to recall.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "user", "users", "bi-user" };

    /// <summary>What each number stands for.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <returns>The numbers from 1 upwards; the same for every language.</returns>
    public static IReadOnlyList<MaskedPart> Of(Diagram diagram)
    {
        var parts = new List<(DiagramNode First, List<string> Ids)>();
        Collect(diagram.Children, parts);
        return [.. parts.Select((p, i) => new MaskedPart(i + 1, p.Ids))];
    }

    private static void Collect(IReadOnlyList<DiagramElement> elements, List<(DiagramNode First, List<string> Ids)> parts)
    {
        foreach (var element in elements)
        {
            if (element is DiagramGroup group)
            {
                Collect(group.Children, parts);
            }
            else if (element is DiagramNode node && !Shown.Contains(node.Icon))
            {
                var known = parts.FindIndex(p => p.First.Icon == node.Icon && p.First.Label == node.Label);
                if (known < 0)
                {
                    parts.Add((node, [node.Id]));
                }
                else
                {
                    parts[known].Ids.Add(node.Id);
                }
            }
        }
    }
}
