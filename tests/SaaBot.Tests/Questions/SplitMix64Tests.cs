using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

public sealed class SplitMix64Tests
{
    /// <summary>The numbers that the reference implementation in C gives for this seed.</summary>
    private static readonly ulong[] OfReference =
        [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];

    [Fact]
    public void The_numbers_are_those_of_the_reference_implementation()
    {
        SplitMix64 random = new(1234567);

        Assert.Equal(OfReference, OfReference.Select(_ => random.Next()));
    }

    [Fact]
    public void A_number_below_an_end_lies_below_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), Gen.Choose(1, int.MaxValue).ToArbitrary(), (seed, end) =>
            new SplitMix64(seed).Below(end) is int number && number >= 0 && number < end).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_below_an_end_is_about_as_frequent()
    {
        SplitMix64 random = new(7);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++)
        {
            counts[random.Below(6)]++;
        }

        // Five standard deviations of a binomial count with 60,000 trials of 1/6.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 457, 10_000 + 457));
    }
}
