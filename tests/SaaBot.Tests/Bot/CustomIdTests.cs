using FsCheck;
using FsCheck.Fluent;
using SaaBot.Bot.Components;

namespace SaaBot.Tests.Bot;

public sealed class CustomIdTests
{
    [Fact]
    public void Whatever_is_encoded_is_read_back()
    {
        Gen<string> name = Gen.NonEmptyListOf(Gen.Elements("abcz09-".ToCharArray())).Select(letters => string.Concat(letters.Take(12)));
        Gen<string> argument = Gen.ListOf(Gen.Elements("a:%3A5-é₫ 中".ToCharArray())).Select(letters => string.Concat(letters.Take(6)));
        Gen<CustomId> ids =
            from route in name
            from version in Gen.Choose(1, 99)
            from arguments in Gen.ListOf(argument)
            select CustomId.Of(route, version, [.. arguments.Take(3)]);
        Prop.ForAll(ids.ToArbitrary(), id => CustomId.TryParse(id.Encode(), out CustomId? read) && read == id).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pattern")]
    [InlineData("pattern:")]
    [InlineData("pattern:0")]
    [InlineData("pattern:100:x")]
    [InlineData("pattern:-1:x")]
    [InlineData("Pattern:1:x")]
    [InlineData(":1:x")]
    [InlineData("pattern:one:x")]
    public void Made_up_ids_are_refused(string? text) => Assert.False(CustomId.TryParse(text, out _));

    [Fact]
    public void An_id_past_Discords_limit_is_a_bug_and_throws()
    {
        CustomId id = CustomId.Of("pattern", 1, new string('x', CustomId.MaximumLength));
        Assert.Throws<InvalidOperationException>(id.Encode);
        Assert.False(CustomId.TryParse("pattern:1:" + new string('x', CustomId.MaximumLength), out _));
    }

    [Fact]
    public void Any_text_from_a_client_is_read_or_refused_but_never_throws() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => CustomId.TryParse(text, out CustomId? id) == (id is not null)).QuickCheckThrowOnFailure();
}
