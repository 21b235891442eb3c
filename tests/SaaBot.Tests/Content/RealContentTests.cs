using SaaBot.Content;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Tests.Content;

/// <summary>The content that SaaBot ships with.</summary>
public sealed class RealContentTests
{
    private static readonly string[] TenPatterns =
    [
        "classic-3-tier", "serverless-web-app", "microservices", "ha-database", "hybrid-cloud", "multi-region", "event-driven", "analytics-pipeline",
        "disaster-recovery", "caching",
    ];

    [Fact]
    public void The_content_has_no_problem()
    {
        ContentResult result = new ContentLoader(Repository.At("content")).Load();

        Assert.True(result.IsGood, string.Join('\n', result.Problems));
    }

    [Fact]
    public void The_ten_patterns_stand_in_their_order()
    {
        Catalog? catalog = new ContentLoader(Repository.At("content")).Load().Catalog;
        Assert.SkipWhen(catalog is null, "The content has problems; the test above lists them.");

        Assert.Equal(TenPatterns, catalog.Patterns.Select(pattern => pattern.Id));
        Assert.Equal(Enumerable.Range(1, 10), catalog.Patterns.Select(pattern => pattern.Number));
        Assert.Equal(24, catalog.Diagrams.Count);
        Assert.Equal(13, catalog.Comparisons.Count);
    }
}
