using FsCheck;
using FsCheck.Fluent;
using SaaBot.Bot.Replies;

namespace SaaBot.Tests.Bot;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**bold**", "\\*\\*bold\\*\\*")]
    [InlineData("`code` ~~gone~~ ||secret||", "\\`code\\` \\~\\~gone\\~\\~ \\|\\|secret\\|\\|")]
    [InlineData("# title\n> quote\n- item", "\\# title\n\\> quote\n\\- item")]
    [InlineData("a - b # c > d", "a - b # c > d")]
    [InlineData("<@123> <#4> </pattern:5>", "\\<@\u2060123> \\<#4> \\</pattern:5>")]
    [InlineData("@everyone", "@\u2060everyone")]
    [InlineData("[link](https://example.org)", "\\[link\\](https://example.org)")]
    [InlineData("left\u202Eright", "leftright")]
    [InlineData("Máy chủ 10.0.1.0/24", "Máy chủ 10.0.1.0/24")]
    public void Text_from_people_is_shown_as_typed(string typed, string shown) => Assert.Equal(shown, Markdown.Escape(typed));

    [Fact]
    public void No_text_can_mention_anyone_after_escaping() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements("@everyone", "@here", "<@1>", "<@&2>", "<#3>", "\\", "x", "\n", "<")).Select(string.Concat).ToArbitrary(),
            text =>
            {
                string escaped = Markdown.Escape(text);
                return !escaped.Contains("@everyone", StringComparison.Ordinal)
                    && !escaped.Contains("@here", StringComparison.Ordinal)
                    && !escaped.Contains("<@1", StringComparison.Ordinal)
                    && !escaped.Contains("<@&", StringComparison.Ordinal);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cut_text_keeps_the_limit_and_no_half_of_a_pair() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements("a", " ", "ế", "🌐", "word")).Select(string.Concat).ToArbitrary(),
            Gen.Choose(1, 40).ToArbitrary(),
            (text, length) =>
            {
                string cut = Markdown.Cut(text + "🌐🌐🌐", length);
                bool broken = cut.Length > 1 && char.IsHighSurrogate(cut[^2]) && cut[^1] == '…';
                return cut.Length <= Math.Max(length, 1) && !broken;
            }).QuickCheckThrowOnFailure();
}
