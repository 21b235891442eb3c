using System.Text.Json;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Processes;

/// <summary>The bot's process is killed with kill -9, at the worst moments, and started again on its file.</summary>
public sealed class KilledProcessTests
{
    [Fact]
    [EdgeCase("Restart in the middle", "Daily post")]
    public async Task Killed_with_the_post_sent_and_not_noted_it_comes_once_and_answers_stay()
    {
        await using BotProcess bot = await BotProcess.CreateAsync();
        ulong study = bot.World.StudyChannelId;
        LocalActor alex = bot.Alex;
        DateTimeOffset due = TimeProvider.System.GetUtcNow().AddMinutes(-2);
        DateOnly date = DateOnly.FromDateTime(due.UtcDateTime);
        DailySchedule schedule = new(
            bot.Guild, study, new TimeOnly(due.Hour, due.Minute), "Etc/UTC", DailyDays.Every, null, null, false, bot.World.Linh.Id, due.AddHours(-1));
        await bot.WithStoresAsync(async stores =>
        {
            await stores.Daily.SaveScheduleAsync(schedule, BotProcess.Soon);
            return true;
        });

        // Discord takes the message, and no answer ever reaches the bot.
        bot.Discord.Faults.Add(new Fault { Kind = FaultKind.DropConnection, Route = "POST /channels/{channel_id}/messages" });
        bot.Start();
        JsonElement message = await alex.WhenMessageAsync(study, IsPost, BotProcess.Soon);
        await bot.KillAsync();
        bot.Discord.Faults.Clear();
        DailyPost claimed = (await bot.WithStoresAsync(stores => stores.Daily.GetPostAsync(bot.Guild, date, BotProcess.Soon)))!;
        Assert.Equal(DailyPostState.Claimed, claimed.State);

        // Three minutes pass: the claim has ended.
        await bot.WithStoresAsync(stores => stores.Daily.AdvanceAsync(claimed with { ClaimedAt = claimed.ClaimedAt.AddMinutes(-3) }, DailyPostState.Claimed, BotProcess.Soon));
        bot.Start();
        DailyPost sent = (await bot.WhenAsync(stores => stores.Daily.GetPostAsync(bot.Guild, date, BotProcess.Soon), post => post!.State == DailyPostState.Sent))!;
        Assert.Equal((claimed.QuestionId, message.Id()), (sent.QuestionId, sent.MessageId!.Value));
        await bot.WhenReadyAsync();
        string first = await AnswerAsync(alex, message, "A", "B", "C");
        Assert.Contains("Your answer counts", first, StringComparison.Ordinal);

        await bot.KillAsync();
        bot.Start();
        await bot.WhenReadyAsync();
        Assert.Contains("Your first answer counts", await AnswerAsync(alex, message, "D", "C", "B"), StringComparison.Ordinal);
        Assert.Equal(1, await bot.WithStoresAsync(stores => stores.Scores.CountAnswersAsync(bot.Guild, sent.SourceId, BotProcess.Soon)));
        Assert.Single(alex.Messages(study), IsPost);
    }

    [Fact]
    [EdgeCase("Restart in the middle", "Group quiz")]
    public async Task Killed_in_the_middle_of_a_round_the_quiz_goes_on_with_what_was_answered()
    {
        await using BotProcess bot = await BotProcess.CreateAsync();
        ulong channel = bot.World.QuizChannelId;
        LocalActor alex = bot.Alex;
        LocalActor sam = bot.Sam;
        bot.Start();
        await bot.WhenReadyAsync();
        Assert.Equal(InteractionStatus.Responded, (await alex.SlashAsync(channel, "quiz start", ("count", 5), ("seconds", 60))).Status);
        Quiz open = await WhenQuizAsync(bot, quiz => quiz.Phase == QuizPhase.Open);
        Assert.Contains("You chose", await AnswerAsync(alex, Card(alex, open), "A", "B", "C"), StringComparison.Ordinal);

        await bot.KillAsync();
        await Task.Delay(QuizRules.AwayAfter + TimeSpan.FromSeconds(1), CancellationToken.None);
        bot.Start();
        Quiz back = await WhenQuizAsync(bot, quiz => quiz.Away > TimeSpan.Zero && quiz.Shown == QuizMachine.WantedCard(quiz));
        await bot.WhenReadyAsync();
        Assert.Equal((open.Id, open.CardId, open.Round), (back.Id, back.CardId, back.Round));
        Assert.Contains("The time is extended", Card(sam, back).Text(), StringComparison.Ordinal);
        await AnswerAsync(sam, Card(sam, back), "A", "B", "C");

        JsonElement asked = (await alex.SlashAsync(channel, "quiz stop")).Message!.Value;
        await alex.ClickAsync(asked, asked.Button("Stop the quiz"));
        await alex.WhenMessageAsync(channel, message => message.Text().Contains("The quiz is over", StringComparison.Ordinal), BotProcess.Soon);
        Quiz end = (await bot.WhenAsync(stores => stores.Quizzes.GetAsync(bot.Guild, open.Id, BotProcess.Soon), quiz => quiz!.IsOver))!;
        Assert.Equal([1, 1], end.Scores.Select(score => score.Answered));
        IReadOnlyList<AnswerRecord> kept = await bot.WithStoresAsync(stores => stores.Scores.GetAnswersAsync(bot.Guild, open.SourceOf(0), BotProcess.Soon));
        Assert.Equal(2, kept.Count);
        Assert.Equal(end.Scores.Sum(score => score.Points), kept.Sum(answer => answer.Points));
        Assert.Single(alex.Messages(channel), message => message.Text().Contains("The quiz is over", StringComparison.Ordinal));
    }

    private static JsonElement Card(LocalActor who, Quiz quiz) => who.Messages(quiz.ChannelId).Single(message => message.Id() == quiz.CardId);

    private static async Task<Quiz> WhenQuizAsync(BotProcess bot, Func<Quiz, bool> wanted) =>
        (await bot.WhenAsync(
            async stores => (await stores.Quizzes.ListRunningAsync(BotProcess.Soon)).SingleOrDefault(), quiz => quiz is not null && wanted(quiz)))!;

    private static bool IsPost(JsonElement message) =>
        message.AnswerIds().Any(id => id.StartsWith("daily:1:", StringComparison.Ordinal));

    /// <summary>Answers by a button, or by as many letters as a menu asks for.</summary>
    private static async Task<string> AnswerAsync(LocalActor who, JsonElement message, params string[] letters)
    {
        bool hasMenu = message.Menus().Count > 0;
        InteractionOutcome outcome = await who.AnswerAsync(message, hasMenu ? letters[..2] : letters[..1]);
        outcome = hasMenu && outcome.Status == InteractionStatus.Refused ? await who.AnswerAsync(message, letters) : outcome;
        Assert.True(outcome.Message is not null, $"No answer: {outcome.Status}.");
        return (await who.FinishedAsync(message.GetProperty("channel_id").GetString() is { } channel ? ulong.Parse(channel, System.Globalization.CultureInfo.InvariantCulture) : 0, outcome, BotProcess.Soon)).Text();
    }
}
