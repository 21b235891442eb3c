using SaaBot.Content.Readers;
using SaaBot.Content.Yaml;

namespace SaaBot.Content;

/// <summary>
/// The checks that need more than one file. A file that is there but could not be read counts as there, so that its own
/// problem is the only one it causes.
/// </summary>
/// <param name="draft">What was read.</param>
/// <param name="files">Every file that is there.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class CrossReferences(ContentDraft draft, IReadOnlyList<ContentFile> files, ProblemList problems)
{
    private readonly Dictionary<string, PatternSource> _patterns = draft.Patterns.ToDictionary(p => p.Pattern.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, DiagramSource> _diagrams = draft.Diagrams.ToDictionary(d => d.Diagram.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, ComparisonSource> _comparisons =
        draft.Comparisons.ToDictionary(c => c.Comparison.Id, StringComparer.Ordinal);

    public void Check()
    {
        Numbers();
        foreach (PatternSource pattern in draft.Patterns)
        {
            OfPattern(pattern);
        }

        foreach (DiagramSource diagram in draft.Diagrams)
        {
            OfDiagram(diagram);
        }

        foreach (ComparisonSource comparison in draft.Comparisons)
        {
            OfComparison(comparison);
        }

        foreach (QuestionSource question in draft.Questions)
        {
            OfQuestion(question);
        }

        foreach (GuideSource guide in draft.Guides)
        {
            OfGuide(guide);
        }

        Phrases();
        new LexiconReferences([.. draft.Lexicons], _patterns, files, problems).Check();
    }

    private void Numbers()
    {
        foreach (IGrouping<int, PatternSource> same in draft.Patterns.Where(p => p.Pattern.Number > 0).GroupBy(p => p.Pattern.Number))
        {
            PatternSource[] holders = [.. same.OrderBy(p => p.Pattern.Id, StringComparer.Ordinal)];
            foreach (PatternSource later in holders.Skip(1))
            {
                problems.Add(later.Number, $"{same.Key} is the number of another pattern, '{holders[0].Pattern.Id}'");
            }
        }
    }

    private void OfPattern(PatternSource pattern)
    {
        foreach (Placed<string> entry in pattern.Diagrams)
        {
            if (Exists("diagrams", "diagram", entry)
                && _diagrams.TryGetValue(entry.Value, out DiagramSource? diagram)
                && diagram.Pattern.Value.Length > 0
                && diagram.Pattern.Value != pattern.Pattern.Id)
            {
                problems.Add(entry.Spot, $"the diagram '{entry.Value}' says that it belongs to '{diagram.Pattern.Value}'");
            }
        }

        foreach (Placed<string> entry in pattern.Comparisons)
        {
            if (Exists("comparisons", "comparison", entry)
                && _comparisons.TryGetValue(entry.Value, out ComparisonSource? comparison)
                && comparison.Comparison.Patterns.Count > 0
                && !comparison.Comparison.Patterns.Contains(pattern.Pattern.Id))
            {
                problems.Add(entry.Spot, $"the comparison '{entry.Value}' does not name '{pattern.Pattern.Id}' among its patterns");
            }
        }
    }

    private void OfDiagram(DiagramSource diagram)
    {
        if (!Exists("patterns", "pattern", diagram.Pattern)
            || !_patterns.TryGetValue(diagram.Pattern.Value, out PatternSource? pattern))
        {
            return;
        }

        if (pattern.Diagrams.All(entry => entry.Value != diagram.Diagram.Id))
        {
            problems.Add(diagram.Pattern.Spot, $"'{pattern.Pattern.Id}' does not list this diagram; add '{diagram.Diagram.Id}' to its diagrams");
        }

        HasVariant(pattern, diagram.Variant);
    }

    private void OfQuestion(QuestionSource question)
    {
        if (Exists("patterns", "pattern", question.Pattern) && _patterns.TryGetValue(question.Pattern.Value, out PatternSource? pattern))
        {
            HasVariant(pattern, question.Variant);
        }

        if (Exists("diagrams", "diagram", question.Diagram)
            && _diagrams.TryGetValue(question.Diagram.Value, out DiagramSource? diagram)
            && diagram.Pattern.Value.Length > 0
            && diagram.Pattern.Value != question.Pattern.Value)
        {
            problems.Add(question.Diagram.Spot, $"the diagram '{question.Diagram.Value}' belongs to '{diagram.Pattern.Value}'");
        }
    }

    private void HasVariant(PatternSource pattern, Placed<string>? variant)
    {
        IReadOnlyList<string> variants = [.. pattern.Pattern.Variants.Select(v => v.Id)];
        if (variant is { Value.Length: > 0 } && !variants.Contains(variant.Value))
        {
            problems.Add(
                variant.Spot,
                $"the pattern '{pattern.Pattern.Id}' has no variant {Quote.Value(variant.Value)}{Nearest.Hint(variant.Value, variants)}");
        }
    }

    private void OfComparison(ComparisonSource comparison)
    {
        foreach (Placed<string> entry in comparison.Patterns)
        {
            if (Exists("patterns", "pattern", entry)
                && _patterns.TryGetValue(entry.Value, out PatternSource? pattern)
                && pattern.Comparisons.All(listed => listed.Value != comparison.Comparison.Id))
            {
                problems.Add(entry.Spot, $"'{entry.Value}' does not list this comparison; add '{comparison.Comparison.Id}' to its comparisons");
            }
        }
    }

    private void OfGuide(GuideSource guide)
    {
        Exists("patterns", "pattern", guide.Example);
        int before = 0;
        foreach (Placed<string> line in guide.Lines)
        {
            if (Exists("patterns", "pattern", line) && _patterns.TryGetValue(line.Value, out PatternSource? pattern))
            {
                if (pattern.Pattern.Number < before)
                {
                    problems.Add(line.Spot, $"is out of order; the lines stand by the patterns' numbers, and '{line.Value}' is number {pattern.Pattern.Number}");
                }

                before = Math.Max(before, pattern.Pattern.Number);
            }
        }

        foreach (ContentFile file in files.Where(f => f.Folder.Name == "patterns" && guide.Lines.All(line => line.Value != f.Name)))
        {
            problems.Add(guide.List, $"has no line for the pattern '{file.Name}'");
        }
    }

    private void Phrases()
    {
        PhraseSource[] books = [.. draft.Phrases.OrderBy(b => b.Language, StringComparer.Ordinal)];
        foreach ((PhraseSource book, PhraseSource other) in books.SelectMany(b => books.Where(o => o != b).Select(o => (b, o))))
        {
            foreach ((string key, Placed<string> phrase) in book.Phrases)
            {
                if (!other.Phrases.TryGetValue(key, out Placed<string>? twin))
                {
                    problems.Add(phrase.Spot, $"is missing in strings/{other.Language}.yaml{Nearest.Hint(key, other.Phrases.Keys.Except(book.Phrases.Keys))}");
                }
                else if (string.CompareOrdinal(book.Language, other.Language) > 0 && !SamePlaceholders(phrase.Value, twin.Value))
                {
                    problems.Add(
                        phrase.Spot,
                        $"has the placeholders {Listed(phrase.Value)}, but strings/{other.Language}.yaml has {Listed(twin.Value)}");
                }
            }
        }
    }

    private static bool SamePlaceholders(string a, string b) =>
        Domain.Catalogs.PhraseBook.PlaceholdersIn(a).SetEquals(Domain.Catalogs.PhraseBook.PlaceholdersIn(b));

    private static string Listed(string text)
    {
        string names = string.Join(", ", Domain.Catalogs.PhraseBook.PlaceholdersIn(text).Order(StringComparer.Ordinal).Select(n => $"{{{n}}}"));
        return names.Length == 0 ? "none" : names;
    }

    private bool Exists(string folder, string what, Placed<string> entry)
    {
        if (entry.Value.Length == 0)
        {
            return false;
        }

        IEnumerable<string> names = files.Where(f => f.Folder.Name == folder).Select(f => f.Name);
        if (names.Contains(entry.Value, StringComparer.Ordinal))
        {
            return true;
        }

        problems.Add(entry.Spot, $"there is no {what} {Quote.Value(entry.Value)}{Nearest.Hint(entry.Value, names)}");
        return false;
    }
}
