using SaaBot.Domain.Catalogs;
using SaaBot.Tests.Bot;

namespace SaaBot.Tests.Lookup;

/// <summary>What people type for the ten patterns, and what they get.</summary>
public sealed class NameIndexTests
{
    private static readonly Catalog Catalog = RealContent.Catalog;

    [Theory]
    [InlineData("multi-region", "multi-region")]
    [InlineData("Multi Region", "multi-region")]
    [InlineData("multiregion", "multi-region")]
    [InlineData("mutli-region", "multi-region")]
    [InlineData("6", "multi-region")]
    [InlineData("kiến trúc hướng sự kiện", "event-driven")]
    [InlineData("CACHING", "caching")]
    [InlineData("cachng", "caching")]
    [InlineData("disaster recovry", "disaster-recovery")]
    [InlineData("pilot light", "disaster-recovery")]
    public void Names_numbers_and_slips_find_the_pattern(string typed, string id) => Assert.Equal(id, Catalog.PatternNames.Find(typed)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("zzzz")]
    [InlineData("11")]
    [InlineData("🌐")]
    public void What_names_nothing_finds_nothing(string typed) => Assert.Null(Catalog.PatternNames.Find(typed));

    [Fact]
    public void Nothing_typed_suggests_all_ten_in_order() =>
        Assert.Equal(Enumerable.Range(1, 10), Catalog.PatternNames.Suggest("", 25).Select(pattern => pattern.Number));

    [Theory]
    [InlineData("lambda", "serverless-web-app")]
    [InlineData("direct con", "hybrid-cloud")]
    [InlineData("kines", "analytics-pipeline")]
    [InlineData("eks", "microservices")]
    [InlineData("bộ nhớ đệm", "caching")]
    public void Services_and_beginnings_are_suggested(string typed, string id) =>
        Assert.Contains(id, Catalog.PatternNames.Suggest(typed, 5).Select(pattern => pattern.Id));

    [Theory]
    [InlineData("zzzz")]
    [InlineData("")]
    [InlineData("hybird")]
    public void An_unknown_name_has_three_nearest(string typed) => Assert.Equal(3, Catalog.PatternNames.Nearest(typed, 3).Distinct().Count());

    [Fact]
    public void A_slip_has_the_right_pattern_nearest() => Assert.Equal("hybrid-cloud", Catalog.PatternNames.Nearest("hybird clod", 3)[0].Id);

    [Fact]
    public void A_whole_page_of_text_is_no_name_and_takes_no_long_time() =>
        Assert.Equal(3, Catalog.PatternNames.Nearest(string.Concat(Enumerable.Repeat("scale out the fleet ", 300)), 3).Count);

    [Theory]
    [InlineData("sqs vs sns", "sqs-sns-eventbridge")]
    [InlineData("ecs or eks", "ecs-or-eks")]
    [InlineData("dr-strategies", "dr-strategies")]
    public void Comparisons_are_found_by_what_people_call_them(string typed, string id) =>
        Assert.Equal(id, (Catalog.ComparisonNames.Find(typed) ?? Catalog.ComparisonNames.Nearest(typed, 1)[0]).Id);
}
