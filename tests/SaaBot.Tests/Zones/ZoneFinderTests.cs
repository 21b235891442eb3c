using SaaBot.Domain.Zones;

namespace SaaBot.Tests.Zones;

public sealed class ZoneFinderTests
{
    private static readonly ZoneFinder Finder = new(TimeZoneInfo.GetSystemTimeZones());

    [Theory]
    [InlineData("ho chi minh", "Asia/Ho_Chi_Minh")]
    [InlineData("hanoi", "Asia/Ho_Chi_Minh")]
    [InlineData("ha noi", "Asia/Ho_Chi_Minh")]
    [InlineData("Hà Nội", "Asia/Ho_Chi_Minh")]
    [InlineData("Sài Gòn", "Asia/Ho_Chi_Minh")]
    [InlineData("viet", "Asia/Ho_Chi_Minh")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("new y", "America/New_York")]
    [InlineData("lord howe", "Australia/Lord_Howe")]
    [InlineData("Europe/Ber", "Europe/Berlin")]
    [InlineData("utc", "Etc/UTC")]
    [InlineData("kyev", "Europe/Kyiv")]
    public void The_first_suggestion_is_the_zone_that_was_meant(string typed, string expected) => Assert.Equal(expected, Finder.Suggest(typed, 25)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("america")]
    [InlineData("usa")]
    [InlineData("asia")]
    public void Suggestions_are_at_most_25_and_all_different(string typed)
    {
        IReadOnlyList<string> found = Finder.Suggest(typed, 25);
        Assert.InRange(found.Count, 1, 25);
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.All(found, id => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(id, out _)));
    }

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh")]
    [InlineData("Asia/Saigon", "Asia/Ho_Chi_Minh")]
    [InlineData("Hà Nội", "Asia/Ho_Chi_Minh")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("America/Buenos_Aires", "America/Buenos_Aires")] // an old id that no list shows
    public void A_name_that_only_one_zone_has_is_taken(string typed, string expected) => Assert.Equal(expected, Finder.Find(typed)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("usa")]
    [InlineData("Atlantis")] // not Atlanta
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    public void What_names_no_zone_or_several_is_not_taken(string typed) => Assert.Null(Finder.Find(typed));

    [Fact]
    public void Every_zone_of_the_machine_is_found_by_its_id() =>
        Assert.All(TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.Id.Contains('/', StringComparison.Ordinal)), zone => Assert.Equal(zone.Id, Finder.Find(zone.Id)?.Id));
}
