using SaaBot.Domain.Matching;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Matching;

public sealed class RecentTextsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void A_text_is_forgotten_when_its_time_is_over()
    {
        RecentTexts texts = Texts(10);
        texts.Remember("a", "text");
        _clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("text", texts.Find("a"));

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(texts.Find("a"));
    }

    [Fact]
    public void The_oldest_goes_first_and_the_same_one_again_is_new()
    {
        RecentTexts texts = Texts(2);
        texts.Remember("a", "one");
        texts.Remember("b", "two");
        texts.Remember("a", "three");
        texts.Remember("c", "four");

        Assert.Equal(("three", null, "four"), (texts.Find("a"), texts.Find("b"), texts.Find("c")));
    }

    [Fact]
    public void Many_threads_never_make_it_larger()
    {
        RecentTexts texts = Texts(10);
        Parallel.For(0, 8, worker =>
        {
            for (int number = 0; number < 500; number++)
            {
                texts.Remember($"{worker}-{number}", "text");
                texts.Find($"{worker}-{number / 2}");
            }
        });

        Assert.Equal(10, Enumerable.Range(0, 8).SelectMany(worker => Enumerable.Range(0, 500).Select(number => $"{worker}-{number}")).Count(key => texts.Find(key) is not null));
    }

    private RecentTexts Texts(int capacity) => new(capacity, TimeSpan.FromMinutes(15), _clock);
}
