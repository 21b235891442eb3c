using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>Writes one diagram's tree, line by line.</summary>
internal sealed class OutlineWriter
{
    private readonly Diagram _diagram;
    private readonly Language _language;
    private readonly int _columns;
    private readonly DiagramNames _names;
    private readonly ILookup<string, DiagramLink> _links;
    private readonly List<string> _lines = [];

    /// <summary>A writer for one outline.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The most columns of a line.</param>
    public OutlineWriter(Diagram diagram, Language language, int columns)
    {
        _diagram = diagram;
        _language = language;
        _columns = columns;
        _names = new DiagramNames(diagram, language);
        _links = diagram.Links.ToLookup(l => l.From, StringComparer.Ordinal);
    }

    /// <summary>The whole tree.</summary>
    public string Write()
    {
        _lines.AddRange(MonospaceText.Wrap(_diagram.Title.In(_language), _columns));
        WriteChildren(_diagram.Children, string.Empty);
        return string.Join('\n', _lines);
    }

    private void WriteChildren(IReadOnlyList<DiagramElement> children, string prefix)
    {
        for (var i = 0; i < children.Count; i++)
        {
            var last = i == children.Count - 1;
            WriteElement(children[i], prefix + (last ? "└ " : "├ "), prefix + (last ? "  " : "│ "));
        }
    }

    private void WriteElement(DiagramElement element, string first, string rest)
    {
        var label = element.Label.In(_language);
        var group = element as DiagramGroup;
        var below = rest + (group is null ? "  " : "│ ");
        WriteWrapped(group is null ? label : $"[{label}]", first, below);
        if (element is DiagramNode node)
        {
            foreach (var note in node.Notes)
            {
                WriteWrapped(note.In(_language), below, below);
            }
        }

        foreach (var link in _links[element.Id])
        {
            WriteWrapped(Words(link), $"{below}{(link.Both ? '↔' : '→')} ", below + "  ");
        }

        if (group is not null)
        {
            WriteChildren(group.Children, rest);
        }
    }

    private string Words(DiagramLink link)
    {
        var target = _names.Of(link.To);
        var style = LinkWords.Style(link.Style, _language);
        var what = (style, link.Label?.In(_language)) switch
        {
            (null, null) => null,
            (null, { } label) => label,
            ({ } name, null) => name,
            ({ } name, { } label) => label.Contains(name, StringComparison.OrdinalIgnoreCase) ? label : $"{name}: {label}",
        };
        return what is null ? target : $"{target} ({what})";
    }

    private void WriteWrapped(string text, string first, string rest)
    {
        // Nesting deeper than the window is squeezed rather than cut, so that a line still holds words.
        var room = Math.Max(_columns - MonospaceText.Width(first), _columns / 3);
        var wrapped = MonospaceText.Wrap(text, room);
        for (var i = 0; i < wrapped.Count; i++)
        {
            var indent = i == 0 ? first : rest;
            if (indent.Length + room > _columns)
            {
                indent = indent[(indent.Length + room - _columns)..];
            }

            _lines.Add((indent + wrapped[i]).TrimEnd());
        }
    }
}
