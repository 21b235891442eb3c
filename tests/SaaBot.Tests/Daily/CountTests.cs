using SaaBot.Domain.Daily;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

/// <summary>The cell "50 answer in one second" of the daily post: all counted, few edits.</summary>
public sealed class CountTests : DailyTest
{
    [Fact]
    [EdgeCase("Many answer in one second", "Daily post")]
    public async Task Fifty_answers_in_one_second_are_one_edit()
    {
        DailyWorker worker = await DueWorkerAsync();
        await AnswerAsync(worker, 50, from: 100);
        await PassUntilAsync(() => Discord.Edits.Count > 0);
        await PassAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("50 answered", FakeMessage.TextOf(Assert.Single(Discord.Edits).Payload), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_keep_coming_are_an_edit_each_five_seconds_at_the_most()
    {
        DailyWorker worker = await DueWorkerAsync();
        for (int second = 0; second < 30; second++)
        {
            // Each second two more, for half a minute.
            await AnswerAsync(worker, 2, from: (ulong)(100 + (2 * second)));
            await PassAsync(TimeSpan.FromSeconds(1));
        }

        await PassUntilAsync(() => FakeMessage.TextOf(Discord.Edits[^1].Payload).Contains("60 answered", StringComparison.Ordinal));
        Assert.InRange(Discord.Edits.Count, 2, 8);
        Assert.All(Discord.Edits.Zip(Discord.Edits.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task After_the_first_hour_the_count_is_left_alone()
    {
        DailyWorker worker = await DueWorkerAsync();
        Jump(Due.AddMinutes(61));
        await AnswerAsync(worker, 3, from: 100);
        await PassAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(Discord.Edits);
    }

    private async Task AnswerAsync(DailyWorker worker, int count, ulong from)
    {
        DailyPost post = (await TodaysAsync())!;
        for (ulong user = from; user < from + (ulong)count; user++)
        {
            await AnswerAsync(post, user, right: true);
            worker.Counter.Note(post);
        }
    }
}
