using FsCheck;
using FsCheck.Fluent;
using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class ReconnectBackoffTests
{
    [Fact]
    public void Every_wait_stays_in_its_bounds() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Seeds, seed =>
        {
            var backoff = new ReconnectBackoff(Randomness(seed));
            var before = ReconnectBackoff.Least;
            var first = backoff.Next();
            var fine = first >= TimeSpan.Zero && first < ReconnectBackoff.Least;
            for (var turn = 0; turn < 50; turn++)
            {
                var wait = backoff.Next();
                fine &= wait >= ReconnectBackoff.Least && wait <= ReconnectBackoff.Most && wait <= before * 3;
                before = wait;
            }

            return fine;
        }));

    [Fact]
    public void A_thousand_connections_that_close_at_once_take_hours() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Seeds, seed =>
        {
            var backoff = new ReconnectBackoff(Randomness(seed));
            var total = Enumerable.Range(0, 1000).Aggregate(TimeSpan.Zero, (sum, _) => sum + backoff.Next());
            return total > TimeSpan.FromHours(2);
        }));

    [Fact]
    public void Two_bots_do_not_come_back_together()
    {
        var one = new ReconnectBackoff(Randomness(1));
        var other = new ReconnectBackoff(Randomness(2));
        Assert.NotEqual(one.Next(), other.Next());
    }

    [Fact]
    public void Reset_begins_again_below_the_base()
    {
        var backoff = new ReconnectBackoff(() => 0.9);
        var first = backoff.Next();
        backoff.Next();
        Assert.True(backoff.Next() > ReconnectBackoff.Least);
        backoff.Reset();
        Assert.Equal(first, backoff.Next());
    }

    private static Arbitrary<int> Seeds => ArbMap.Default.ArbFor<int>();

#pragma warning disable CA5394 // Seeded on purpose: a failure can be repeated.
    private static Func<double> Randomness(int seed) => new Random(seed).NextDouble;
#pragma warning restore CA5394
}
