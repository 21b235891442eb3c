using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

public sealed class OptionOrderTests
{
    [Fact]
    public void An_order_holds_every_option_once_and_gives_its_place_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), Gen.Choose(0, 6).ToArbitrary(), (seed, options) =>
        {
            OptionOrder order = OptionOrder.Of("shop-01", options, seed);
            return order.Authored.Order().SequenceEqual(Enumerable.Range(0, options))
                && Enumerable.Range(0, options).All(authored => order.Authored[order.PlaceOf(authored)] == authored);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_question_and_seed_give_the_same_order_on_every_machine()
    {
        Question question = SampleQuestions.Question("multi-region-03", options: 6);

        Assert.Equal([4, 2, 3, 1, 5, 0], OptionOrder.Of(question, 42).Authored);
        Assert.Equal(OptionOrder.Of(question, 42).Authored.Select(place => question.Options[place]), OptionOrder.Of(question, 42).Apply(question));
    }

    [Fact]
    public void One_session_shows_different_questions_in_different_orders()
    {
        int orders = Enumerable
            .Range(0, 100)
            .Select(number => string.Join(',', OptionOrder.Of($"shop-{number:00}", 4, 42).Authored))
            .Distinct()
            .Count();

        // Of the 24 orders, a hundred draws leave out all but a few.
        Assert.InRange(orders, 20, 24);
    }

    [Fact]
    public void Every_option_comes_to_every_place_about_as_often()
    {
        int[,] counts = new int[4, 4];
        for (long seed = 0; seed < 24_000; seed++)
        {
            OptionOrder order = OptionOrder.Of("shop-01", 4, seed);
            for (int place = 0; place < 4; place++)
            {
                counts[place, order.Authored[place]]++;
            }
        }

        // Five standard deviations of a binomial count with 24,000 trials of 1/4.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 6_000 - 336, 6_000 + 336));
    }

    [Fact]
    public void Unshuffled_is_the_order_of_the_file() => Assert.Equal([0, 1, 2, 3, 4], OptionOrder.AsWritten(5).Authored);
}
