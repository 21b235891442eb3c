using SaaBot.Bot.Questions;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

/// <summary>Questions that are corrected or retired between the choice of a post and its public answer.</summary>
public sealed class ChangedQuestionTests : DailyTest
{
    [Fact]
    [EdgeCase("Question fixed or retired while open", "Daily post")]
    public async Task Corrected_while_its_post_is_open_the_answers_count_by_the_key_that_was_posted_and_a_note_says_so()
    {
        DailyWorker worker = await DueWorkerAsync();
        DailyPost post = (await TodaysAsync())!;
        Question posted = Bot.RealContent.Catalog.Question(post.QuestionId)!;
        await AnswerAsync(post, 100, right: true);
        worker.Catalogs.Replace(With(posted.Id, posted with
        {
            Version = "corrected",
            Options = [.. posted.Options.Select((option, place) => option with { IsRight = posted.Options[(place + 1) % posted.Options.Count].IsRight })],
        }));
        worker.Counter.Note(post);
        await PassAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(Discord.Edits);

        await SweepAtAsync(Due.AddDays(1), worker);
        string text = Assert.Single(Reveals).Text;
        Assert.Contains("1 of 1 were right (100 %)", text, StringComparison.Ordinal);
        Assert.Contains($"Right: {AnswerControls.Letters(posted.Key, OptionOrder.Of(posted, post.Seed))}", text, StringComparison.Ordinal);
        Assert.Contains("This question was corrected after it was posted", text, StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Question fixed or retired while open", "Daily post")]
    public async Task Retired_while_its_post_is_open_the_answers_still_count_and_a_note_says_so()
    {
        DailyWorker worker = await DueWorkerAsync();
        DailyPost post = (await TodaysAsync())!;
        await AnswerAsync(post, 100, right: true);
        worker.Catalogs.Replace(With(post.QuestionId, null));
        await SweepAtAsync(Due.AddDays(1), worker);
        string text = Assert.Single(Reveals).Text;
        Assert.Contains("1 of 1 were right (100 %)", text, StringComparison.Ordinal);
        Assert.Contains("This question was withdrawn after it was posted", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retired_between_claim_and_send_another_takes_its_place()
    {
        Jump(Due);
        DailyPost candidate = new(Guild, Today, Channel, "retired-01", "v", 5, Due, DailyPostState.Claimed) { ClaimedAt = Due };
        Assert.True((await Daily.ClaimAsync(candidate, TimeSpan.FromMinutes(2), CancellationToken.None)).IsMine);
        await LiveAsync(Due.AddMinutes(3), Worker());
        DailyPost post = (await TodaysAsync())!;
        Assert.Equal(DailyPostState.Sent, post.State);
        Assert.NotNull(Bot.RealContent.Catalog.Question(post.QuestionId));
        Assert.Contains(post.QuestionId, await Servers.GetAskedAsync(Guild, CancellationToken.None));
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Retired_and_posted_by_another_meanwhile_no_second_one_takes_its_place()
    {
        Jump(Due);
        DailyPost candidate = new(Guild, Today, Channel, "retired-01", "v", 5, Due, DailyPostState.Claimed) { ClaimedAt = Due };
        Assert.True((await Daily.ClaimAsync(candidate, TimeSpan.FromMinutes(2), CancellationToken.None)).IsMine);
        IDailyStore overtaken = HeldUpProxy.Before(Daily, nameof(IDailyStore.AdvanceAsync), () =>
            Daily.AdvanceAsync(candidate with { State = DailyPostState.Sent, MessageId = 9 }, DailyPostState.Claimed, CancellationToken.None).GetAwaiter().GetResult());
        await LiveAsync(Due.AddMinutes(3), Worker(overtaken));
        Assert.Empty(Posts);
        Assert.Equal(9UL, (await TodaysAsync())!.MessageId);
    }

    [Fact]
    public async Task Retired_questions_are_never_posted()
    {
        DailyWorker worker = Worker();
        string[] left = [.. Bot.RealContent.Catalog.Questions.Take(8).Select(question => question.Id)];
        worker.Catalogs.Replace(Only(question => left.Contains(question.Id)));
        for (int day = 0; day < 3; day++)
        {
            await SweepAtAsync(Due.AddDays(day), worker);
        }

        string[] retired = [.. (await Daily.ListPostsAsync(Guild, Today, CancellationToken.None)).Select(post => post.QuestionId)];
        worker.Catalogs.Replace(Only(question => left.Except(retired).Contains(question.Id)));
        for (int day = 3; day < 12; day++)
        {
            await SweepAtAsync(Due.AddDays(day), worker);
        }

        Assert.Equal(12, Posts.Count);
        Assert.DoesNotContain(await Daily.ListPostsAsync(Guild, Today.AddDays(3), CancellationToken.None), post => retired.Contains(post.QuestionId));
    }

    private static Catalog With(string id, Question? other)
    {
        Catalog all = Bot.RealContent.Catalog;
        return Of(all.Questions.Where(question => question.Id != id).Concat(other is null ? [] : [other]));
    }

    private static Catalog Only(Func<Question, bool> kept) => Of(Bot.RealContent.Catalog.Questions.Where(kept));

    private static Catalog Of(IEnumerable<Question> questions)
    {
        Catalog all = Bot.RealContent.Catalog;
        return new Catalog("other", all.Patterns, all.Diagrams, all.Comparisons, questions, all.Phrases, all.Guide);
    }
}
