using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>The words that join the names of a diagram's boxes into sentences.</summary>
internal sealed class StoryWords
{
    // Icons of things of which a label may name several; services such as Step Functions are one thing despite their ending.
    private static readonly HashSet<string> Countable = new(StringComparer.Ordinal)
    {
        "users", "user", "bi-user", "ec2", "container", "ecs", "fargate", "server", "mobile", "web", "application", "iot", "partner", "saas",
        "service", "rule", "target-group", "vpc",
    };

    private readonly bool _vietnamese;
    private readonly Language _language;
    private readonly HashSet<string> _plurals = new(StringComparer.Ordinal);

    /// <summary>The words for one diagram.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    public StoryWords(Diagram diagram, Language language)
    {
        _language = language;
        _vietnamese = language == Language.Vietnamese;
        FindPlurals(diagram.Children);
    }

    /// <summary>A list of names: "A, B and C".</summary>
    /// <param name="names">The names, at least one.</param>
    public string And(List<string> names)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 1
            ? distinct[0]
            : $"{string.Join(", ", distinct.Take(distinct.Count - 1))} {(_vietnamese ? "và" : "and")} {distinct[^1]}";
    }

    /// <summary>A link's own words, or null.</summary>
    /// <param name="link">The link.</param>
    public string? LabelOf(DiagramLink link) => link.Label?.In(_language);

    /// <summary>The first part of a sentence.</summary>
    /// <param name="style">What the links carry.</param>
    /// <param name="ids">The ids of the subject.</param>
    /// <param name="names">The names of the subject.</param>
    /// <param name="targets">What is reached.</param>
    public string Start(LinkStyle style, List<string> ids, List<string> names, string targets)
    {
        var subject = And(names);
        var s = ids.Count > 1 || _plurals.Contains(ids[0]) ? string.Empty : "s";
        return (style, _vietnamese) switch
        {
            (LinkStyle.Sync, true) => $"{subject} đi tới {targets}",
            (LinkStyle.Sync, false) => $"{subject} reach{(s.Length > 0 ? "es" : string.Empty)} {targets}",
            (LinkStyle.Async, true) => $"{subject} gửi bất đồng bộ tới {targets}",
            (LinkStyle.Async, false) => $"{subject} send{s} asynchronously to {targets}",
            (LinkStyle.Replication, true) => $"{subject} sao chép sang {targets}",
            (LinkStyle.Replication, false) => $"{subject} replicate{s} to {targets}",
            (_, true) => $"Khi có sự cố, {subject} chuyển sang {targets}",
            _ => $"On failure {subject} switch{(s.Length > 0 ? "es" : string.Empty)} to {targets}",
        };
    }

    /// <summary>A further part of a sentence.</summary>
    /// <param name="targets">What is reached next.</param>
    public string Then(string targets) => _vietnamese ? $", rồi {targets}" : $", then {targets}";

    /// <summary>A sentence for a link that points both ways.</summary>
    /// <param name="style">What it carries.</param>
    /// <param name="one">One end.</param>
    /// <param name="other">The other end.</param>
    /// <param name="label">Its own words.</param>
    public string Both(LinkStyle style, string one, string other, string? label)
    {
        var verb = (style, _vietnamese) switch
        {
            (LinkStyle.Replication, true) => "sao chép cho nhau",
            (LinkStyle.Replication, false) => "replicate to each other",
            (LinkStyle.Failover, true) => "thay thế nhau khi có sự cố",
            (LinkStyle.Failover, false) => "take over from each other on failure",
            (_, true) => "trao đổi hai chiều",
            _ => "talk both ways",
        };
        return $"{And([one, other])} {verb}{(label is null ? string.Empty : $" ({label})")}";
    }

    private void FindPlurals(IReadOnlyList<DiagramElement> elements)
    {
        foreach (var element in elements)
        {
            var label = element.Label.In(_language);
            var ends = label.Length > 2 && label[^1] == 's' && char.IsLower(label[^2]) && label[^2] is not ('s' or 'i' or 'u');
            switch (element)
            {
                case DiagramNode node when ends && (node.Icon == "users" || Countable.Contains(node.Icon)):
                    _plurals.Add(node.Id);
                    break;
                case DiagramGroup group:
                    if (ends)
                    {
                        _plurals.Add(group.Id);
                    }

                    FindPlurals(group.Children);
                    break;
            }
        }
    }
}
