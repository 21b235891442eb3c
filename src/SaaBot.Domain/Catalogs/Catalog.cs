using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Guides;
using SaaBot.Domain.Lookup;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Catalogs;

/// <summary>Everything that SaaBot knows, loaded and checked; immutable, replaced as a whole when the content changes.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, Pattern> _patterns;
    private readonly Dictionary<string, Diagram> _diagrams;
    private readonly Dictionary<string, Comparison> _comparisons;
    private readonly Dictionary<string, Question> _questions;

    /// <summary>A catalog of checked parts. Ids are unique within each kind; the loader has made sure.</summary>
    /// <param name="version">A hash of the sources: the same content has the same version on every machine.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="questions">The question bank.</param>
    /// <param name="phrases">What the bot says.</param>
    /// <param name="guide">The exam method.</param>
    public Catalog(
        string version,
        IEnumerable<Pattern> patterns,
        IEnumerable<Diagram> diagrams,
        IEnumerable<Comparison> comparisons,
        IEnumerable<Question> questions,
        PhraseBook phrases,
        Guide guide)
    {
        Version = version;
        Patterns = [.. patterns.OrderBy(p => p.Number)];
        Diagrams = [.. diagrams.OrderBy(d => d.Id, StringComparer.Ordinal)];
        Comparisons = [.. comparisons.OrderBy(c => c.Id, StringComparer.Ordinal)];
        Questions = [.. questions.OrderBy(q => q.Id, StringComparer.Ordinal)];
        Phrases = phrases;
        Guide = guide;
        _patterns = Patterns.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _diagrams = Diagrams.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _comparisons = Comparisons.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _questions = Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        PatternNames = CatalogNames.OfPatterns(Patterns);
        ComparisonNames = CatalogNames.OfComparisons(Comparisons);
    }

    /// <summary>A hash of the sources.</summary>
    public string Version { get; }

    /// <summary>The patterns by number.</summary>
    public IReadOnlyList<Pattern> Patterns { get; }

    /// <summary>The diagrams by id.</summary>
    public IReadOnlyList<Diagram> Diagrams { get; }

    /// <summary>The comparisons by id.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; }

    /// <summary>The question bank by id; empty in a content folder without questions.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What the bot says.</summary>
    public PhraseBook Phrases { get; }

    /// <summary>The exam method.</summary>
    public Guide Guide { get; }

    /// <summary>The words and weights that scenarios are matched by.</summary>
    public MatchKnowledge Matching { get; init; } = MatchKnowledge.Empty;

    /// <summary>Finds patterns by id, number, name, alias, service and slips of the pen.</summary>
    public NameIndex<Pattern> PatternNames { get; }

    /// <summary>Finds comparisons by id, title, alias, what they compare and slips of the pen.</summary>
    public NameIndex<Comparison> ComparisonNames { get; }

    /// <summary>The pattern with an id, or null.</summary>
    /// <param name="id">The exact id.</param>
    public Pattern? Pattern(string id) => _patterns.GetValueOrDefault(id);

    /// <summary>The diagram with an id, or null.</summary>
    /// <param name="id">The exact id.</param>
    public Diagram? Diagram(string id) => _diagrams.GetValueOrDefault(id);

    /// <summary>The comparison with an id, or null.</summary>
    /// <param name="id">The exact id.</param>
    public Comparison? Comparison(string id) => _comparisons.GetValueOrDefault(id);

    /// <summary>The question with an id, or null: questions are retired by taking their file away.</summary>
    /// <param name="id">The exact id.</param>
    public Question? Question(string id) => _questions.GetValueOrDefault(id);

    /// <summary>The diagrams of a pattern, its main one first.</summary>
    /// <param name="pattern">A pattern of this catalog.</param>
    public IEnumerable<Diagram> DiagramsOf(Pattern pattern) => pattern.Diagrams.Select(id => _diagrams[id]);
}
