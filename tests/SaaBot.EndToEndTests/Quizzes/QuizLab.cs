using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Quizzes;

/// <summary>A look-alike and a bot whose quizzes run ten times as fast; connections and requests keep the real clock.</summary>
internal sealed class QuizLab : IAsyncDisposable
{
    private const double Factor = 10;

    private QuizLab(FastClock clock, Lab lab) => (Clock, Lab) = (clock, lab);

    public FastClock Clock { get; }

    public Lab Lab { get; }

    public ulong Channel => Lab.Discord.World.QuizChannelId;

    public ulong Guild => Lab.Discord.World.StudyGroup.Id;

    public LocalActor Linh => Lab.As(Lab.Discord.World.Linh);

    public LocalActor Alex => Lab.As(Lab.Discord.World.Alex);

    public LocalActor Mai => Lab.As(Lab.Discord.World.Mai);

    public LocalActor Sam => Lab.As(Lab.Discord.World.Sam);

    public IQuizStore Store => Lab.Bot!.Services.GetRequiredService<IQuizStore>();

    public Catalog Catalog => Lab.Bot!.Services.GetRequiredService<ICatalogSource>().Current;

    public static async Task<QuizLab> StartAsync()
    {
        FastClock clock = new(Factor);
        Lab lab = await Lab.StartAsync(FastOptions, services => Hasten(services, clock), clock: clock);
        return new QuizLab(clock, lab);
    }

    /// <summary>Options of a look-alike on a fast clock that waits for slow machines.</summary>
    public static LocalDiscordOptions FastOptions { get; } = new()
    {
        FirstAnswer = TimeSpan.FromMinutes(10),
        TokenLife = TimeSpan.FromHours(10),
        SessionLife = TimeSpan.FromHours(10),
        HeartbeatInterval = TimeSpan.FromHours(10),
    };

    /// <summary>Gives the parts of the quiz a fast clock; what talks to Discord keeps the real one.</summary>
    public static void Hasten(IServiceCollection services, FastClock clock)
    {
        services.AddSingleton(new AckPolicy(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<QuizDriver>(provider, (TimeProvider)clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<QuizDesk>(provider, (TimeProvider)clock));
        services.AddSingleton<IQuizStage>(provider => ActivatorUtilities.CreateInstance<QuizStage>(provider, (TimeProvider)clock));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<QuizServerWorker>(provider, (TimeProvider)clock));
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(QuizWorker)));
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<QuizWorker>(provider, (TimeProvider)clock));
    }

    public Task StartBotAsync() => Lab.StartBotAsync(services => Hasten(services, Clock));

    /// <summary>Starts a quiz of given questions in a channel, hosted by Alex, as the command would.</summary>
    public async Task<Quiz> BeginAsync(IEnumerable<string> questions, int seconds = 20, ulong? guild = null, ulong? channel = null, ulong? host = null)
    {
        DateTimeOffset now = Clock.GetUtcNow();
        Quiz quiz = new(
            "t" + now.Ticks.ToString("x", System.Globalization.CultureInfo.InvariantCulture)[^8..],
            guild ?? Guild,
            channel ?? Channel,
            host ?? Lab.Discord.World.Alex.Id,
            [.. questions],
            now.Ticks,
            TimeSpan.FromSeconds(seconds),
            now);
        Assert.True((await Store.StartAsync(quiz, QuizRules.MostInServer, Lab.Soon)).IsStarted);
        return quiz;
    }

    /// <summary>Ids of questions that ask for some number of options.</summary>
    public IEnumerable<string> Questions(int count, int choose = 1) =>
        Catalog.Questions.Where(question => question.Choose == choose).Take(count).Select(question => question.Id);

    public async Task<Quiz> NowAsync(Quiz quiz) => (await Store.GetAsync(quiz.GuildId, quiz.Id, Lab.Soon))!;

    /// <summary>Waits until a quiz is as wanted.</summary>
    public async Task<Quiz> WhenAsync(Quiz quiz, Func<Quiz, bool> wanted)
    {
        CancellationToken soon = new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
        while (true)
        {
            Quiz now = await NowAsync(quiz);
            if (wanted(now))
            {
                return now;
            }

            Assert.False(soon.IsCancellationRequested, $"The quiz stays in {now.Phase}, round {now.Round}, ends by {now.End}, rests by {now.Pause}, failures {now.Failures}.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }
    }

    /// <summary>Lets time pass, on the quiz's clock.</summary>
    public Task PassAsync(TimeSpan time) => Task.Delay(Clock.Shortened(time), CancellationToken.None);

    public Task<Quiz> WhenOpenAsync(Quiz quiz, int round) => WhenAsync(quiz, now => now.Phase == QuizPhase.Open && now.Round == round);

    /// <summary>A message of a quiz as somebody sees it now.</summary>
    public static JsonElement Message(LocalActor who, ulong channel, ulong? id) => who.Messages(channel).Single(message => message.Id() == id);

    /// <summary>The letters of the right answer, or of a wrong one.</summary>
    public static string[] Letters(Quiz quiz, bool right)
    {
        Question question = quiz.Asked!;
        OptionOrder order = quiz.OrderOf(question);
        string[] key = [.. question.Key.Places.Select(order.PlaceOf).Order().Select(AnswerControls.Letter)];
        return right ? key : [.. Enumerable.Range(0, question.Options.Count).Select(AnswerControls.Letter).Except(key).Take(key.Length)];
    }

    /// <summary>Somebody answers the open round.</summary>
    public async Task<string> AnswerAsync(LocalActor who, Quiz open, params string[] letters)
    {
        JsonElement card = Message(who, open.ChannelId, open.CardId);
        InteractionOutcome outcome = await who.AnswerAsync(card, letters);
        Assert.Equal(InteractionStatus.Responded, outcome.Status);
        Assert.True(outcome.Message!.Value.IsPrivate());
        return outcome.Message.Value.Text();
    }

    /// <summary>The public messages of the quiz's channel, oldest first.</summary>
    public IReadOnlyList<string> Said(ulong? channel = null) =>
        [.. Linh.Messages(channel ?? Channel).Where(message => !message.IsPrivate()).Select(message => message.Text())];

    public ValueTask DisposeAsync() => Lab.DisposeAsync();
}
