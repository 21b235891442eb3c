using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Scores;

namespace SaaBot.Tests.Scores;

public sealed class StandingTests
{
    [Fact]
    public void The_key_orders_by_points_then_accuracy_then_time()
    {
        Gen<Standing> standings =
            from right in Gen.Choose(0, 60)
            from wrong in Gen.Choose(0, 40)
            from difficulty in Gen.Choose(1, 3)
            from tenths in Gen.Choose(0, 5000)
            select new Standing(right * difficulty * 100, right, right + wrong, TimeSpan.FromMilliseconds(tenths * 100));
        Prop.ForAll(standings.Two().ToArbitrary(), pair => Math.Sign(pair.Item1.Key.CompareTo(pair.Item2.Key)) == Math.Sign(Compare(pair.Item1, pair.Item2)))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_key_is_exact_as_a_double_however_great_the_standing()
    {
        Standing greatest = new(int.MaxValue, 1000, 1000, TimeSpan.Zero);

        Assert.True(greatest.Key < 1L << 53);
        Assert.Equal(greatest.Key, (long)(double)greatest.Key);
        Assert.True(new Standing(0, 0, 1, TimeSpan.MaxValue).Key >= 0);
    }

    private static int Compare(Standing first, Standing second)
    {
        int points = first.Points.CompareTo(second.Points);
        int accuracy = Thousandths(first).CompareTo(Thousandths(second));
        return points != 0 ? points : accuracy != 0 ? accuracy : second.Time.CompareTo(first.Time);
    }

    private static int Thousandths(Standing standing) => standing.Answered == 0 ? 0 : standing.Right * 1000 / standing.Answered;
}
