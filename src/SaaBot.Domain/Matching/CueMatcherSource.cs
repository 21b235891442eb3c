using System.Runtime.CompilerServices;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;

namespace SaaBot.Domain.Matching;

/// <summary>Makes <see cref="CueMatcher"/>s, one for each catalog, for as long as the catalog lives.</summary>
public sealed class CueMatcherSource : IMatcherSource
{
    private readonly ConditionalWeakTable<Catalog, CueMatcher> _matchers = [];

    /// <inheritdoc/>
    public IPatternMatcher For(Catalog catalog) => _matchers.GetValue(catalog, known => new CueMatcher(known));
}
