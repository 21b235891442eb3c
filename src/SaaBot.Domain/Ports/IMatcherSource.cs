using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;

namespace SaaBot.Domain.Ports;

/// <summary>Makes matchers. Making one may be slow; the same catalog gets the same one back.</summary>
public interface IMatcherSource
{
    /// <summary>The matcher that goes by a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    IPatternMatcher For(Catalog catalog);
}
