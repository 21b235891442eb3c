using System.Runtime.CompilerServices;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching.Models;
using SaaBot.Domain.Ports;

namespace SaaBot.Domain.Matching;

/// <summary>Makes matching engines, one for each catalog, for as long as the catalog lives: new words or weights come with a new catalog.</summary>
public sealed class MatcherSource : IMatcherSource
{
    private readonly ConditionalWeakTable<Catalog, PatternMatcher> _matchers = [];

    /// <inheritdoc/>
    public IPatternMatcher For(Catalog catalog) => _matchers.GetValue(catalog, Make);

    private static PatternMatcher Make(Catalog catalog) =>
        new(catalog, catalog.Matching.Lexicon, catalog.Matching.Model ?? MatchModel.Untrained(catalog.Patterns.Select(pattern => pattern.Id)));
}
