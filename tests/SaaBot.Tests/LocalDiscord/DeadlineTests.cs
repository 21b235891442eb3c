using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.Tests.LocalDiscord;

public sealed class DeadlineTests : LocalDiscordTest
{
    [Fact]
    public async Task Without_an_answer_in_three_seconds_the_person_is_told_and_the_token_is_dead()
    {
        var clock = new ManualClock();
        var (server, bot) = await ReadyAsync(clock: clock);
        var asked = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        var outcome = await asked;
        Assert.Equal(InteractionStatus.Failed, outcome.Status);
        Assert.Equal("The application did not respond", outcome.Error);
        var (response, body) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"late"}}""");
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(10062, body.GetProperty("code").GetInt32());
        (response, body) = await bot.RestAsync("POST", TestBot.Webhook(interaction), """{"content":"late"}""");
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(10015, body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Just_before_three_seconds_an_answer_counts()
    {
        var clock = new ManualClock();
        var (server, bot) = await ReadyAsync(clock: clock);
        var asked = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        clock.Advance(TimeSpan.FromMilliseconds(2999));
        var (response, _) = await bot.AnswerAsync(interaction, """{"type":5}""");
        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(InteractionStatus.Deferred, (await asked).Status);
    }

    [Fact]
    public async Task After_fifteen_minutes_a_deferred_token_is_invalid()
    {
        var clock = new ManualClock();
        var (server, bot) = await ReadyAsync(clock: clock);
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        await bot.AnswerAsync(interaction, """{"type":5}""");
        clock.Advance(TimeSpan.FromMinutes(15));
        var (last, _) = await bot.RestAsync("PATCH", TestBot.Webhook(interaction) + "/messages/@original", """{"content":"just"}""");
        Assert.Equal(200, (int)last.StatusCode);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var (response, body) = await bot.RestAsync("PATCH", TestBot.Webhook(interaction) + "/messages/@original", """{"content":"late"}""");
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal(50027, body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Only_the_first_answer_counts()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"me"}}""")));
        Assert.Single(answers, answer => (int)answer.Response.StatusCode == 204);
        Assert.All(
            answers.Where(answer => (int)answer.Response.StatusCode != 204),
            answer => Assert.Equal(40060, answer.Body.GetProperty("code").GetInt32()));
        Assert.Single(server.Client.As(server.World.Alex).Messages(server.World.StudyChannelId));
    }

    [Fact]
    public async Task A_modal_cannot_follow_a_defer()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        await bot.AnswerAsync(interaction, """{"type":5}""");
        var (response, body) = await bot.AnswerAsync(
            interaction,
            """{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"a","style":1}}]}}""");
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(40060, body.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_wrong_token_is_an_unknown_interaction_and_a_refused_answer_may_be_tried_again()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        var (wrong, error) = await bot.RestAsync("POST", $"interactions/{interaction.GetProperty("id").GetString()}/nonsense/callback", """{"type":5}""");
        Assert.Equal(404, (int)wrong.StatusCode);
        Assert.Equal(10062, error.GetProperty("code").GetInt32());
        var (refused, _) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":""}}""");
        Assert.Equal(400, (int)refused.StatusCode);
        var (accepted, _) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"better"}}""");
        Assert.Equal(204, (int)accepted.StatusCode);
    }
}
