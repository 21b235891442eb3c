using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;
using SaaBot.Tests.Bot;
using SaaBot.Tests.Daily.Support;

namespace SaaBot.Tests.Daily;

/// <summary><c>/daily now</c> and <c>/daily off</c> when Discord does not take what they send.</summary>
public sealed class ByHandTests : DailyTest
{
    private static readonly RestError Fault = new(RestErrorKind.ServerFault, "500");

    [Fact]
    public async Task A_post_by_hand_that_fails_leaves_the_day_its_own_post_on_time()
    {
        Clock.Set(Due.AddHours(-2));
        DailyWorker worker = Worker();
        await SweepAsync(worker);
        Discord.Refuse = _ => Fault;
        Assert.Contains("could not post", await NowAsync(worker, DailyIds.Todays), StringComparison.Ordinal);
        Assert.Contains("use `/daily now` again", await NowAsync(worker, DailyIds.Todays), StringComparison.Ordinal);
        Discord.Refuse = _ => null;

        await LiveAsync(Due, worker);
        FakeMessage post = Assert.Single(Posts);
        Assert.Equal(Due, post.At);
        Assert.DoesNotContain("(late)", post.Text, StringComparison.Ordinal);
        Assert.False(post.Payload.Flags!.Value.HasFlag(MessageFlags.SuppressNotifications));
        Assert.Equal((DailyPostState.Sent, Due), ((await TodaysAsync())!.State, (await TodaysAsync())!.DueAt));
    }

    [Fact]
    public async Task A_post_by_hand_takes_the_place_of_the_one_to_come()
    {
        Clock.Set(Due.AddHours(-2));
        DailyWorker worker = Worker();
        Assert.StartsWith("Posted: ", await NowAsync(worker, DailyIds.Todays), StringComparison.Ordinal);
        await LiveAsync(Due.AddMinutes(1), worker);
        Assert.Equal(Due.AddHours(-2), Assert.Single(Posts).At);
    }

    [Fact]
    public async Task One_more_question_stands_in_the_history_and_a_double_click_asks_it_once()
    {
        DailyWorker worker = Worker();
        CustomId extra = Press(DailyIds.Extra);
        Discord.Refuse = _ => Fault;
        await NowAsync(worker, extra);
        Assert.Empty(await Servers.GetAskedAsync(Guild, CancellationToken.None));
        Discord.Refuse = _ => null;
        Clock.Advance(TimeSpan.FromSeconds(3));
        await NowAsync(worker, extra);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await NowAsync(worker, extra);
        Question asked = RealContent.Catalog.Question(Assert.Single(await Servers.GetAskedAsync(Guild, CancellationToken.None)).Key)!;
        Assert.Contains(asked.Stem.English, Assert.Single(Posts).Text, StringComparison.Ordinal);
        await LiveAsync(Due, worker);
        Assert.NotEqual(asked.Id, (await TodaysAsync())!.QuestionId);
    }

    [Fact]
    public async Task A_member_who_does_not_manage_the_server_posts_nothing_and_without_a_schedule_nobody_does()
    {
        DailyWorker worker = Worker();
        Assert.Contains("Only those who manage", await NowAsync(worker, Press(DailyIds.Todays), Permissions.SendMessages), StringComparison.Ordinal);
        await Daily.RemoveScheduleAsync(Guild, CancellationToken.None);
        Assert.Contains("No question of the day is set up", await NowAsync(worker, DailyIds.Todays), StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Turned_off_while_discord_fails_the_question_stays_on_until_its_answer_stands()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due, worker);
        Discord.Refuse = _ => Fault;
        Assert.Contains("stays on", await OffAsync(worker), StringComparison.Ordinal);
        Assert.NotNull(await Daily.GetScheduleAsync(Guild, CancellationToken.None));
        Discord.Refuse = _ => null;
        Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains("no more questions of the day", await OffAsync(worker), StringComparison.Ordinal);
        Assert.Single(Reveals);
        Assert.Null(await Daily.GetScheduleAsync(Guild, CancellationToken.None));
    }

    [Theory]
    [InlineData(RestErrorKind.Forbidden)]
    [InlineData(RestErrorKind.NotFound)]
    [InlineData(RestErrorKind.Refused)]
    public async Task Turned_off_when_the_channel_takes_no_answer_any_more_nothing_is_waited_for(RestErrorKind kind)
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due, worker);
        Discord.Refuse = _ => new RestError(kind, "No.");
        Assert.Contains("no more questions of the day", await OffAsync(worker), StringComparison.Ordinal);
        Assert.Null(await Daily.GetScheduleAsync(Guild, CancellationToken.None));
    }

    private static InteractionContext Asking(DailyWorker worker, DateTimeOffset at, Permissions rights = Permissions.ManageGuild) => new(
        new Interaction
        {
            Id = Snowflake.FirstAt(at),
            ApplicationId = new Snowflake(1),
            Type = InteractionType.MessageComponent,
            Token = "t",
            GuildId = new Snowflake(Guild),
            Locale = "en-US",
            Member = new Member { User = new User { Id = new Snowflake(Manager), Username = "linh" }, Permissions = rights },
        },
        worker.Catalogs.Current);

    private static string TextOf(Answer answer) => FakeMessage.TextOf(new MessagePayload
    {
        Components = answer switch
        {
            MessageAnswer message => message.Reply.Components,
            UpdateAnswer update => update.Reply.Components,
            _ => throw new InvalidOperationException($"{answer} has no text."),
        },
    });

    private async Task<string> OffAsync(DailyWorker worker) =>
        TextOf(await worker.Off.RunAsync(Asking(worker, Clock.GetUtcNow()), Guild, CancellationToken.None));

    private Task<string> NowAsync(DailyWorker worker, string kind) => NowAsync(worker, Press(kind));

    private async Task<string> NowAsync(DailyWorker worker, CustomId button, Permissions rights = Permissions.ManageGuild) =>
        TextOf(await worker.Now.UseAsync(Asking(worker, Clock.GetUtcNow(), rights), button, CancellationToken.None));

    private CustomId Press(string kind) => CustomId.Of(DailyIds.Now, DailyIds.Version, kind, Snowflake.FirstAt(Clock.GetUtcNow()).ToString());
}
