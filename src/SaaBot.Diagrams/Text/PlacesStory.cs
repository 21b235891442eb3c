using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>What stands inside each group, told as sentences.</summary>
internal static class PlacesStory
{
    /// <summary>One sentence for each group, outermost first, and one for the parts that no link reaches.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    public static IEnumerable<string> Tell(Diagram diagram, Language language)
    {
        var names = new DiagramNames(diagram, language);
        var words = new StoryWords(diagram, language);
        var vietnamese = language == Language.Vietnamese;
        var linked = diagram.Links.SelectMany(l => new[] { l.From, l.To }).ToHashSet(StringComparer.Ordinal);
        var alone = diagram.Children.OfType<DiagramNode>().Where(n => !linked.Contains(n.Id)).Select(n => names.Of(n.Id)).ToList();
        if (alone.Count > 0)
        {
            yield return AltText.Sentence((vietnamese ? "Bên cạnh: " : "Beside them: ") + words.And(alone));
        }

        var groups = new Queue<DiagramGroup>(diagram.Children.OfType<DiagramGroup>());
        while (groups.TryDequeue(out var group))
        {
            var inside = words.And([.. group.Children.Select(c => names.Of(c.Id))]);
            yield return AltText.Sentence($"{(vietnamese ? "Trong" : "In")} {names.Of(group.Id)}: {inside}");
            foreach (var inner in group.Children.OfType<DiagramGroup>())
            {
                groups.Enqueue(inner);
            }
        }
    }
}
