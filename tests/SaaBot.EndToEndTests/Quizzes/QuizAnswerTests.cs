using System.Text.Json;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.World;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Quizzes;

/// <summary>The edge cases of answering: a double click, a click after the close, a hundred in one second.</summary>
public sealed class QuizAnswerTests(ITestOutputHelper output)
{
    [Fact]
    [EdgeCase("Double click", "Group quiz")]
    public async Task A_double_click_gets_the_same_reply_and_counts_once()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(1), seconds: 60);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        string[] replies = await Task.WhenAll(lab.AnswerAsync(lab.Sam, open, "B"), lab.AnswerAsync(lab.Sam, open, "B"));
        Assert.Equal(replies[0], replies[1]);
        Assert.Single(await lab.Store.GetAnswersAsync(lab.Guild, quiz.Id, 0, Lab.Soon));
    }

    [Fact]
    [EdgeCase("Click after close", "Group quiz")]
    public async Task A_click_after_the_close_is_told_so_and_counts_nothing()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(2));
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        JsonElement card = QuizLab.Message(lab.Sam, lab.Channel, open.CardId);

        // The card keeps its buttons for a while after the round is over.
        lab.Lab.Discord.Faults.Add(new Fault { Kind = FaultKind.RateLimit, Route = "PATCH /channels/{channel_id}/messages/{message_id}", Count = 1, RetryAfter = 3 });
        await lab.WhenAsync(quiz, now => now.Phase == QuizPhase.Revealing);
        InteractionOutcome late = await lab.Sam.ClickAsync(card, card.Button("B"));
        Assert.Contains("That question is closed", late.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Empty(await lab.Store.GetAnswersAsync(lab.Guild, quiz.Id, 0, Lab.Soon));
    }

    [Fact]
    [EdgeCase("Many answer in one second", "Group quiz")]
    public async Task A_hundred_answers_in_one_second_are_all_acknowledged_and_counted()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        LocalGuild big = lab.Lab.Discord.World.AddGuild("Big", 100);
        LocalUser[] people = [.. lab.Lab.Discord.World.Users.Where(user => big.Members.ContainsKey(user.Id))];
        ulong channel = big.ChannelIds[0];
        Quiz quiz = await lab.BeginAsync(lab.Questions(1), seconds: 180, guild: big.Id, channel: channel, host: people[0].Id);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        JsonElement card = QuizLab.Message(lab.Lab.As(people[0]), channel, open.CardId);

        string[] letters = ["A", "B", "C", "D"];
        long from = TimeProvider.System.GetTimestamp();
        InteractionOutcome[] outcomes = await Task.WhenAll(people.Select((person, index) =>
            lab.Lab.As(person).ClickAsync(card, card.Button(letters[index % 4]))));
        output.WriteLine($"The last of a hundred was acknowledged after {TimeProvider.System.GetElapsedTime(from).TotalMilliseconds:N0} ms.");
        Assert.All(outcomes, outcome => Assert.Equal(InteractionStatus.Responded, outcome.Status));
        Assert.All(outcomes, (outcome, index) => Assert.Contains($"You chose **{letters[index % 4]}**", outcome.Message!.Value.Text(), StringComparison.Ordinal));
        Assert.Equal(100, (await lab.Store.GetAnswersAsync(big.Id, quiz.Id, 0, Lab.Soon)).Count);

        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal(100, end.Scores.Count);
        Assert.Equal(100, end.Scores.Sum(score => score.Answered));
        Assert.Contains("and 80 more", lab.Lab.As(people[0]).Messages(channel)[^1].Text(), StringComparison.Ordinal);
    }
}
