using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Bot;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Quizzes;

public sealed class QuizAnswerRouteTests
{
    private static readonly Quiz Open = SampleQuiz.In(QuizPhase.Open);

    [Fact]
    public async Task An_answer_in_time_counts()
    {
        (MemoryQuizStore store, string text) = await PressAsync(Seen(Open), Open.Deadline!.Value, "0", "B");
        Assert.StartsWith("You chose **B**. You can change it until", text, StringComparison.Ordinal);
        QuizAnswer answer = Assert.Single(await store.GetAnswersAsync(Open.GuildId, Open.Id, 0, CancellationToken.None));
        Assert.Equal(OptionSet.Of(Open.OrderOf(Open.Asked!).Authored[1]), answer.Chosen);
    }

    [Fact]
    public async Task An_answer_after_the_deadline_does_not_count_by_its_snowflake()
    {
        (MemoryQuizStore store, string text) = await PressAsync(Seen(Open), Open.Deadline!.Value.AddMilliseconds(1), "0", "B");
        Assert.Contains("closed", text, StringComparison.Ordinal);
        Assert.Empty(await store.GetAnswersAsync(Open.GuildId, Open.Id, 0, CancellationToken.None));
    }

    [Fact]
    [EdgeCase("Click after close", "Group quiz")]
    public async Task An_answer_to_an_old_round_gets_a_link_to_the_current_one()
    {
        (_, string text) = await PressAsync(Open with { Round = 1 }, SampleQuiz.Start, "0", "B");
        Assert.Contains($"The current one is here: https://discord.com/channels/{Open.GuildId}/{Open.ChannelId}/{Open.CardId}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_that_a_later_one_overtook_is_told_what_counts()
    {
        (MemoryQuizStore store, _) = await PressAsync(Open, SampleQuiz.Start.AddSeconds(6), "0", "C");
        string text = await PressAsync(store, Open, SampleQuiz.Start.AddSeconds(5), "0", "A");
        Assert.StartsWith("You chose **C**", text, StringComparison.Ordinal);
        Assert.Equal(SampleQuiz.Start.AddSeconds(6), Assert.Single(await store.GetAnswersAsync(Open.GuildId, Open.Id, 0, CancellationToken.None)).At);
    }

    [Fact]
    public async Task A_click_that_was_taken_by_a_worker_who_died_is_told_so_even_after_the_close()
    {
        (MemoryQuizStore store, _) = await PressAsync(Open, SampleQuiz.Start.AddSeconds(6), "0", "C");
        await store.TrySaveAsync(SampleQuiz.In(QuizPhase.Closing) with { Version = Open.Version + 1 }, CancellationToken.None);
        string again = await PressAsync(store, Open, SampleQuiz.Start.AddSeconds(6), "0", "C");
        Assert.StartsWith("You chose **C**, and it counts", again, StringComparison.Ordinal);
        Assert.StartsWith("That question is closed", await PressAsync(store, Open, SampleQuiz.Start.AddSeconds(7), "0", "C"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "Z")]
    [InlineData("0", "")]
    [InlineData("0", "AB")]
    public async Task A_made_up_letter_is_no_answer(string round, string letter)
    {
        (MemoryQuizStore store, string text) = await PressAsync(Open, SampleQuiz.Start, round, letter);
        Assert.Contains("too old", text, StringComparison.Ordinal);
        Assert.Empty(await store.GetAnswersAsync(Open.GuildId, Open.Id, 0, CancellationToken.None));
    }

    [Theory]
    [InlineData(QuizPhase.Paused, "The quiz rests")]
    [InlineData(QuizPhase.Ended, "That quiz is over")]
    [InlineData(QuizPhase.Between, "That question is closed")]
    public async Task A_quiz_that_takes_no_answers_says_why(QuizPhase phase, string says)
    {
        (_, string text) = await PressAsync(SampleQuiz.In(phase), SampleQuiz.Start, "0", "B");
        Assert.StartsWith(says, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_an_absence_counts_in_the_time_that_is_given_back()
    {
        Quiz away = Open with { SeenAt = Open.Deadline!.Value.AddSeconds(-5) };
        (MemoryQuizStore store, _) = await PressAsync(away, Open.Deadline.Value.AddSeconds(20), "0", "B");
        Assert.Single(await store.GetAnswersAsync(Open.GuildId, Open.Id, 0, CancellationToken.None));
    }

    /// <summary>A worker has just looked after the quiz.</summary>
    private static Quiz Seen(Quiz quiz) => quiz with { SeenAt = quiz.Deadline!.Value };

    private static async Task<(MemoryQuizStore Store, string Text)> PressAsync(Quiz quiz, DateTimeOffset at, string round, string letter)
    {
        MemoryQuizStore store = new();
        await store.StartAsync(quiz, 3, CancellationToken.None);
        return (store, await PressAsync(store, quiz, at, round, letter));
    }

    private static async Task<string> PressAsync(MemoryQuizStore store, Quiz quiz, DateTimeOffset at, string round, string letter)
    {
        InteractionContext context = new(
            new Interaction
            {
                Id = Snowflake.FirstAt(at),
                ApplicationId = new Snowflake(1),
                Type = InteractionType.MessageComponent,
                Token = "t",
                GuildId = new Snowflake(quiz.GuildId),
                Locale = "en-US",
                Member = new Member { User = new User { Id = new Snowflake(77), Username = "mai" } },
            },
            RealContent.Catalog);
        CustomId id = CustomId.Of(QuizIds.Answer, QuizIds.Version, quiz.Id, round, letter);
        MessageAnswer answer = Assert.IsType<MessageAnswer>(await new QuizAnswerRoute(store).UseAsync(context, id, CancellationToken.None));
        Assert.True(answer.Private);
        Component first = answer.Reply.Components[0] is Container container ? container.Components[0] : answer.Reply.Components[0];
        return Assert.IsType<TextDisplay>(first).Content;
    }
}
