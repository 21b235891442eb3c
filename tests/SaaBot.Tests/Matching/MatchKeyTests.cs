using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching;

namespace SaaBot.Tests.Matching;

public sealed class MatchKeyTests
{
    [Theory]
    [InlineData("  a  b \t c ", "a b c")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("a  \n  b", "a\nb")]
    [InlineData("a\n\nA. one", "a\n\nA. one")]
    [InlineData("vu\u031bng", "vưng")]
    [InlineData(" \n\t ", "")]
    public void What_makes_no_difference_is_gone(string text, string normalized) => Assert.Equal(normalized, MatchKey.Normalized(text));

    [Fact]
    public void Normalizing_twice_changes_nothing_more() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => MatchKey.Normalized(MatchKey.Normalized(text ?? "")) == MatchKey.Normalized(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void A_key_depends_on_the_text_and_on_the_catalog()
    {
        string key = MatchKey.Of("v1", "text");

        Assert.Equal(MatchKey.Length, key.Length);
        Assert.Equal(key, MatchKey.Of("v1", "text"));
        Assert.NotEqual(key, MatchKey.Of("v2", "text"));
        Assert.NotEqual(key, MatchKey.Of("v1", "Text"));
    }
}
