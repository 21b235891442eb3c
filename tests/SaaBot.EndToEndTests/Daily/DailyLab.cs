using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.EndToEndTests.Support;
using SaaBot.Hosting;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.World;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests.Daily;

/// <summary>A look-alike and a bot in the summer of 2030, on a clock that can be put forward. Nine o'clock in Hanoi is two o'clock UTC.</summary>
internal sealed class DailyLab : IAsyncDisposable
{
    private DailyLab(MovableClock clock, Lab lab) => (Clock, Lab) = (clock, lab);

    public static DateTimeOffset Nine { get; } = new(2030, 6, 12, 2, 0, 0, TimeSpan.Zero);

    public MovableClock Clock { get; }

    public Lab Lab { get; }

    public ulong Guild => Lab.Discord.World.StudyGroup.Id;

    public LocalActor Linh => Lab.As(Lab.Discord.World.Linh);

    public LocalActor Alex => Lab.As(Lab.Discord.World.Alex);

    public LocalActor Mai => Lab.As(Lab.Discord.World.Mai);

    public IDailyStore Store => Service<IDailyStore>();

    public static async Task<DailyLab> StartAsync(DateTimeOffset now)
    {
        MovableClock clock = new(now);
        LocalDiscordOptions patient = new() { FirstAnswer = TimeSpan.FromMinutes(2), TokenLife = TimeSpan.FromDays(9) };
        return new DailyLab(clock, await Lab.StartAsync(patient, services => Move(services, clock), clock: clock));
    }

    /// <summary>Starts three minutes to nine, with the question of the study group set up for nine.</summary>
    public static async Task<DailyLab> ReadyAsync(params (string Name, object Value)[] more)
    {
        DailyLab lab = await StartAsync(Nine.AddMinutes(-3));
        await lab.SetUpAsync(more);
        return lab;
    }

    public Task StartBotAsync() => Lab.StartBotAsync(services => Move(services, Clock));

    /// <summary>Starts another worker on the same store and the same Discord.</summary>
    public async Task<BotHost> StartAnotherAsync()
    {
        SaaBotSettings settings = Lab.SettingsOn(Lab.Discord, Lab.Data);
        return (await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Lab.Soon, services => Move(services, Clock))).Host!;
    }

    public T Service<T>()
        where T : notnull => Lab.Bot!.Services.GetRequiredService<T>();

    /// <summary>Sets the daily question up as the manager does.</summary>
    public async Task<JsonElement> SetUpAsync(params (string Name, object Value)[] more)
    {
        InteractionOutcome outcome = await Linh.SlashAsync(Lab.Study, "daily setup", [("channel", Lab.Study), ("time", "9:00"), ("timezone", "Hà Nội"), .. more]);
        Assert.Equal(InteractionStatus.Responded, outcome.Status);
        return outcome.Message!.Value;
    }

    /// <summary>Keeps a schedule of nine o'clock for another server, as its setup would.</summary>
    public Task ScheduleAsync(LocalGuild guild) => Store.SaveScheduleAsync(
        new DailySchedule(guild.Id, guild.ChannelIds[0], new TimeOnly(9, 0), "Asia/Ho_Chi_Minh", DailyDays.Every, null, null, false, guild.OwnerId, Clock.GetUtcNow()), Lab.Soon);

    /// <summary>Puts the clock forward and has the servers looked at, as the sweep does within half a minute.</summary>
    public async Task MoveAsync(DateTimeOffset to)
    {
        Clock.MoveTo(to);
        await Service<DailyDesk>().SweepAsync(Lab.Soon);
    }

    public Task<JsonElement> WhenPostAsync(DateOnly date) =>
        Alex.WhenMessageAsync(Lab.Study, message => message.AnswerIds().Any(id => id.StartsWith($"daily:1:{date:yyyyMMdd}", StringComparison.Ordinal)), Lab.Soon);

    /// <summary>The post as the bot notes it once Discord has taken it.</summary>
    public async Task<DailyPost> WhenKeptAsync(DateOnly date)
    {
        CancellationToken soon = Lab.Soon;
        while (true)
        {
            if (await Store.GetPostAsync(Guild, date, soon) is { State: DailyPostState.Sent } post)
            {
                return post;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), soon);
        }
    }

    public Task<JsonElement> WhenRevealAsync(JsonElement post) =>
        Alex.WhenMessageAsync(
            Lab.Study, message => !message.IsPrivate() && message.TryGetProperty("message_reference", out JsonElement reply) && reply.GetProperty("message_id").GetString() == post.GetProperty("id").GetString(), Lab.Soon);

    public IReadOnlyList<JsonElement> Posts() => [.. Posts(Alex.Messages(Lab.Study))];

    /// <summary>Answers a post as somebody, rightly or not.</summary>
    public async Task<InteractionOutcome> AnswerAsync(LocalActor who, JsonElement message, DateOnly date, bool right, ulong? guild = null)
    {
        DailyPost post = (await Store.GetPostAsync(guild ?? Guild, date, Lab.Soon))!;
        Question question = Service<ICatalogSource>().Current.Question(post.QuestionId)!;
        OptionOrder order = OptionOrder.Of(question, post.Seed);
        IEnumerable<int> chosen = right ? question.Key.Places : Enumerable.Range(0, question.Options.Count).Where(place => !question.Key.Contains(place)).Take(question.Choose);
        string[] letters = [.. chosen.Select(place => ((char)('A' + order.PlaceOf(place))).ToString())];
        string prefix = $"daily:1:{date:yyyyMMdd}";
        return question.Choose == 1 ? await who.ClickAsync(message, $"{prefix}:{letters[0]}") : await who.SelectAsync(message, prefix, letters);
    }

    public ValueTask DisposeAsync() => Lab.DisposeAsync();

    private static IEnumerable<JsonElement> Posts(IEnumerable<JsonElement> messages) =>
        messages.Where(message => message.AnswerIds().Any(id => id.StartsWith("daily:1:", StringComparison.Ordinal)));

    private static void Move(IServiceCollection services, MovableClock clock)
    {
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(new AckPolicy(TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(2)));
    }

    public static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
