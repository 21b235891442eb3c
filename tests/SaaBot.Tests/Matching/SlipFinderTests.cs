using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Matching.Scanning;
using SaaBot.Domain.Text;

namespace SaaBot.Tests.Matching;

public sealed class SlipFinderTests
{
    private static readonly string[] Words = ["kinesis", "aurora", "gateway", "failover", "dynamodb", "cloudfront", "serverless"];

    [Fact]
    public void Whatever_is_found_is_one_slip_away_and_every_slip_is_found()
    {
        Vocabulary vocabulary = new();
        SlipFinder finder = new(vocabulary, [.. Words.Select(word => vocabulary.Add(word))]);

        Prop.ForAll(
            Slips().ToArbitrary(),
            slip =>
            {
                int found = finder.Find(slip);
                bool near = Words.Any(word => EditDistance.Between(word, slip) <= 1);
                return slip.Length < 5 || (found >= 0) == near;
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("abcde", "abcde", true)]
    [InlineData("abcde", "abde", true)]
    [InlineData("abcde", "abxde", true)]
    [InlineData("abcde", "abdce", true)]
    [InlineData("abcde", "abced", true)]
    [InlineData("abcde", "badce", false)]
    [InlineData("abcde", "abc", false)]
    [InlineData("abcde", "axcye", false)]
    public void One_slip_is_one_letter_more_less_or_other_or_two_swapped(string first, string second, bool expected)
    {
        Assert.Equal(expected, SlipFinder.IsOneSlip(first, second));
        Assert.Equal(expected, SlipFinder.IsOneSlip(second, first));
    }

    private static Gen<string> Slips() =>
        from word in Gen.Elements(Words)
        from edits in Gen.Choose(0, 2)
        from places in Gen.Choose(0, 12).ListOf(2)
        from kinds in Gen.Choose(0, 3).ListOf(2)
        select Enumerable.Range(0, edits).Aggregate(word, (text, edit) => Edit(text, places[edit] % text.Length, kinds[edit]));

    private static string Edit(string word, int at, int kind) => kind switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, "x"),
        2 => string.Concat(word.AsSpan(0, at), "q", word.AsSpan(at + 1)),
        _ => at + 1 < word.Length ? string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)) : word,
    };
}
