using SaaBot.Bot.Daily;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Daily.Support;

namespace SaaBot.Tests.Daily;

/// <summary>A server that was asked nearly everything: its manager is told once, and alone.</summary>
public sealed class FewQuestionsTests : DailyTest
{
    [Fact]
    public async Task When_few_questions_are_left_the_manager_is_told_once_and_not_in_the_channel()
    {
        await AskedAsync(Bot.RealContent.Catalog.Questions.Count - 6);
        DailyWorker[] workers = [Worker(), Worker()];
        for (int day = 0; day < 8; day++)
        {
            await SweepAtAsync(Due.AddDays(day), workers);
        }

        FakeMessage note = Assert.Single(Notes);
        Assert.Contains("5 of 200", note.Text, StringComparison.Ordinal);
        Assert.Equal(8, Posts.Count);
        Assert.DoesNotContain(Discord.In(Channel), message => message.Text.Contains("Few questions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_over_from_a_dead_worker_leaves_the_telling_to_the_next_day()
    {
        await AskedAsync(Bot.RealContent.Catalog.Questions.Count - 6);
        Jump(Due);
        Question chosen = Bot.RealContent.Catalog.Questions[^1];
        DailyPost candidate = new(Guild, Today, Channel, chosen.Id, chosen.Version, 5, Due, DailyPostState.Claimed) { ClaimedAt = Due, Key = chosen.Key };
        await Daily.ClaimAsync(candidate, DailyTiming.Lease, CancellationToken.None);
        DailyWorker worker = Worker();
        await LiveAsync(Due.AddMinutes(3), worker);
        Assert.Single(Posts);
        Assert.Empty(Notes);
        Jump(Due.AddDays(1));
        await SweepAsync(worker);
        Assert.Contains("4 of 200", Assert.Single(Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_questions_for_more_than_a_week_nobody_is_told()
    {
        await AskedAsync(Bot.RealContent.Catalog.Questions.Count - 9);
        await LiveAsync(Due, Worker());
        Assert.Single(Posts);
        Assert.Empty(Notes);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_hinders_no_post()
    {
        await AskedAsync(Bot.RealContent.Catalog.Questions.Count - 3);
        Discord.Refuse = channel => channel == Channel ? null : new RestError(RestErrorKind.Forbidden, "No.") { Code = DiscordErrorCode.CannotSendToUser };
        DailyWorker worker = await DueWorkerAsync();
        await SweepAtAsync(Due.AddDays(1), worker);
        Assert.Equal(2, Posts.Count);
        Assert.Empty(Notes);
    }

    private IReadOnlyList<FakeMessage> Notes => Discord.In(FakeDiscord.DirectWith(Manager).Value);

    /// <summary>Quizzes of this morning have asked some questions.</summary>
    private async Task AskedAsync(int count)
    {
        Quiz quiz = new(
            "few", Guild, 99, Manager, [.. Bot.RealContent.Catalog.Questions.Take(count).Select(question => question.Id)], 1, TimeSpan.FromSeconds(90), Clock.GetUtcNow());
        Assert.True((await Quizzes.StartAsync(quiz, 3, CancellationToken.None)).IsStarted);
    }
}
