using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Benchmarks.Matching;

/// <summary>The repository's content and its lexicon, also many times larger.</summary>
internal static class MatcherContent
{
    private static readonly Catalog Catalog = RepositoryContent.Load();

    /// <summary>A matcher whose lexicon has so many times the phrases: each further one is made of the same words with one of its own, so that the automaton starts along them.</summary>
    public static PatternMatcher Matcher(int times)
    {
        Lexicon lexicon = Catalog.Matching.Lexicon;
        List<Concept> concepts = [.. lexicon.Concepts];
        for (int copy = 1; copy < times; copy++)
        {
            concepts.AddRange(lexicon.Concepts.Select(concept => concept with
            {
                Id = $"{concept.Id}-{copy}",
                Phrases = [.. concept.Phrases.Select(phrase => $"{phrase} copy{copy}")],
            }));
        }

        return new PatternMatcher(Catalog, lexicon with { Concepts = concepts }, Catalog.Matching.Model!);
    }
}
