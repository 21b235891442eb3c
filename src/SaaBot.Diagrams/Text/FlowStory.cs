using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>The links of a diagram told as sentences: "Users reach Amazon Route 53, then Amazon CloudFront."</summary>
internal sealed class FlowStory
{
    private readonly List<DiagramLink> _open;
    private readonly DiagramNames _names;
    private readonly StoryWords _words;

    private FlowStory(Diagram diagram, Language language)
    {
        _open = [.. diagram.Links];
        _names = new DiagramNames(diagram, language);
        _words = new StoryWords(diagram, language);
    }

    /// <summary>Every link once, in the author's order, chains of one style in one sentence.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    public static IEnumerable<string> Tell(Diagram diagram, Language language)
    {
        var story = new FlowStory(diagram, language);
        while (story._open.Count > 0)
        {
            yield return AltText.Sentence(story.Next());
        }
    }

    private string Next()
    {
        var first = _open[0];
        if (first.Both)
        {
            _open.RemoveAt(0);
            return _words.Both(first.Style, _names.Of(first.From), _names.Of(first.To), _words.LabelOf(first));
        }

        List<string> sources = [first.From];
        var targets = Take(sources, first.Style);
        AddSourcesOf(sources, targets, first.Style);
        var sentence = _words.Start(first.Style, sources, NamesOf(sources), Phrase(targets));
        var seen = new HashSet<string>(sources, StringComparer.Ordinal);
        while (targets.Select(t => t.To).All(seen.Add) && Follow(targets, first.Style) is { Count: > 0 } next)
        {
            sentence += _words.Then(Phrase(next));
            targets = next;
        }

        return sentence;
    }

    // Every open link of one source with one style, told as one list of targets.
    private List<DiagramLink> Take(List<string> sources, LinkStyle style)
    {
        var taken = _open.Where(l => l.From == sources[0] && l.Style == style && !l.Both).ToList();
        _open.RemoveAll(taken.Contains);
        return taken;
    }

    // Others that lead to the very same place join the subject: "IoT devices and web clicks reach Kinesis."
    private void AddSourcesOf(List<string> sources, List<DiagramLink> targets, LinkStyle style)
    {
        if (targets is not [{ Label: null } only])
        {
            return;
        }

        foreach (var link in _open.Where(l => l.To == only.To && l.Style == style && l is { Both: false, Label: null }).ToList())
        {
            var others = _open.Count(l => l.From == link.From && l.Style == style && !l.Both);
            var reached = _open.Any(l => l.To == link.From && l.Style == style && !l.Both);
            if (others == 1 && !reached)
            {
                sources.Add(link.From);
                _open.Remove(link);
            }
        }
    }

    // The way on, when all that were just reached lead to the same places.
    private List<DiagramLink> Follow(List<DiagramLink> reached, LinkStyle style)
    {
        var from = reached.Select(l => l.To).Distinct(StringComparer.Ordinal).ToList();
        var ways = from.ConvertAll(id => _open.Where(l => l.From == id && l.Style == style && !l.Both).ToList());
        var first = ways[0];
        var goals = first.Select(l => l.To).ToList();
        if (goals.Count == 0 || ways.Exists(w => !w.Select(l => l.To).SequenceEqual(goals, StringComparer.Ordinal)))
        {
            return [];
        }

        _open.RemoveAll(l => ways.Exists(w => w.Contains(l)));
        return first;
    }

    private List<string> NamesOf(List<string> ids) => ids.ConvertAll(id => _names.Of(id));

    private string Phrase(List<DiagramLink> links) =>
        _words.And(links.ConvertAll(l => _words.LabelOf(l) is { } label ? $"{_names.Of(l.To)} ({label})" : _names.Of(l.To)));
}
