using System.Text.Json;
using SaaBot.Bot.Questions;
using SaaBot.CommandLine;
using SaaBot.Content;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Processes;

/// <summary>The program is told to end in the middle of a quiz, and started again.</summary>
public sealed class ProcessRestartTests
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const int Identify = 2;
    private const int Resume = 6;

    [Fact]
    public async Task A_quiz_survives_SIGTERM_with_its_session_and_without_an_answer_left_half_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        DirectoryInfo root = Directory.CreateTempSubdirectory("saabot");
        string record = Path.Combine(root.FullName, "record.jsonl");
        try
        {
            LocalDiscordOptions options = new()
            {
                Record = record,
                FirstAnswer = TimeSpan.FromMinutes(2),
                SessionLife = TimeSpan.FromHours(1),
            };
            await using (BotProcess bot = await BotProcess.CreateAsync(options))
            {
                await PlayAsync(bot);
            }

            Assert.Equal([Identify, Resume], Logins(record));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(BotProcess bot)
    {
        (LocalActor alex, LocalActor mai, LocalActor sam) = (bot.Alex, bot.Mai, bot.Sam);
        ulong channel = bot.World.QuizChannelId;
        (Quiz quiz, string right) = await KeepQuizAsync(bot);
        bot.Start();
        JsonElement card = await alex.WhenMessageAsync(channel, message => message.Text().Contains("Question 1 of 1", StringComparison.Ordinal), BotProcess.Soon);
        await mai.ClickAsync(card, card.Button(right));
        await ToldAsync(mai, channel, "Bạn đã chọn");

        // Discord takes its time over an answer, and meanwhile the bot is told to end.
        bot.Discord.Faults.Add(new Fault { Kind = FaultKind.Slow, Route = Callback, Milliseconds = 2000, Count = 1 });
        Task<InteractionOutcome> underWay = sam.ClickAsync(card, card.Button(right));
        await Lab.WhenAsync(() => bot.Discord.Faults.Active.Count == 0);
        Assert.Equal(ExitCode.Success, await bot.TerminateAsync());

        // No bot runs: what is told now was told by the one that ended.
        await underWay.WaitAsync(BotProcess.Soon);
        Assert.Contains(sam.Messages(channel), message => message.IsPrivate() && message.Text().Contains("You chose", StringComparison.Ordinal));
        Task<InteractionOutcome> asked = alex.ClickAsync(card, card.Button(right));
        Assert.False(asked.IsCompleted);

        bot.Start();
        await asked.WaitAsync(BotProcess.Soon);
        await ToldAsync(alex, channel, "You chose");
        JsonElement stop = await alex.FinishedAsync(channel, await alex.SlashAsync(channel, "quiz stop"), BotProcess.Soon);
        await alex.ClickAsync(stop, stop.Button("Stop the quiz"));
        JsonElement table = await alex.WhenMessageAsync(channel, message => message.Text().Contains("The quiz is over", StringComparison.Ordinal), BotProcess.Soon);
        Assert.All(["**Alex**", "**Mai**", "**Sam**"], player => Assert.Contains(player, table.Text(), StringComparison.Ordinal));
        Assert.Equal(ExitCode.Success, await bot.TerminateAsync());

        Quiz end = (await bot.WithStoresAsync(stores => stores.Quizzes.GetAsync(quiz.GuildId, quiz.Id, BotProcess.Soon)))!;
        Assert.Equal((QuizEnd.Stopped, 3), (end.End, end.Scores.Count));
        Assert.All(end.Scores, score => Assert.Equal((1, 1), (score.Answered, score.Right)));
    }

    /// <summary>Waits until somebody is told something alone, at once or after a deferral.</summary>
    private static Task<JsonElement> ToldAsync(LocalActor who, ulong channel, string told) =>
        who.WhenMessageAsync(channel, message => message.IsPrivate() && message.Text().Contains(told, StringComparison.Ordinal), BotProcess.Soon);

    /// <summary>Keeps a quiz of one question as the command would.</summary>
    /// <returns>The quiz and the letter of the right answer.</returns>
    private static async Task<(Quiz Quiz, string Right)> KeepQuizAsync(BotProcess bot)
    {
        Question question = new ContentLoader(Path.Combine(Repository.Root, "content")).Load().Catalog!.Questions.First(each => each.Choose == 1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Quiz quiz = new(
            "restarted", bot.Guild, bot.World.QuizChannelId, bot.World.Alex.Id, [question.Id], now.Ticks, TimeSpan.FromMinutes(3), now);
        Assert.True((await bot.WithStoresAsync(stores => stores.Quizzes.StartAsync(quiz, QuizRules.MostInServer, BotProcess.Soon))).IsStarted);
        return (quiz, AnswerControls.Letter(quiz.OrderOf(question).PlaceOf(question.Key.Places.Single())));
    }

    /// <summary>How the bot came to the gateway, each time.</summary>
    private static IEnumerable<int> Logins(string record) =>
        from line in File.ReadLines(record)
        let exchange = JsonDocument.Parse(line).RootElement
        where exchange.GetProperty("kind").GetString() == "gateway-in"
        let frame = exchange.GetProperty("request")
        where frame.TryGetProperty("op", out _)
        let operation = frame.GetProperty("op").GetInt32()
        where operation is Identify or Resume
        select operation;
}
