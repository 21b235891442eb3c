using System.Globalization;
using System.Text.Json;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.Tests.LocalDiscord;

public sealed class InteractionTests : LocalDiscordTest
{
    [Fact]
    public async Task A_slash_command_reaches_the_bot_and_its_answer_the_person()
    {
        var (server, bot) = await ReadyAsync();
        var asked = server.Client.As(server.World.Mai).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        Assert.Equal("ping", interaction.GetProperty("data").GetProperty("name").GetString());
        Assert.Equal("vi", interaction.GetProperty("locale").GetString());
        Assert.Equal("en-US", interaction.GetProperty("guild_locale").GetString());
        Assert.Equal("mai", interaction.GetProperty("member").GetProperty("user").GetProperty("username").GetString());
        Assert.Equal($"{server.World.StudyGroup.Id}", interaction.GetProperty("authorizing_integration_owners").GetProperty("0").GetString());
        var (response, _) = await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"pong"}}""");
        Assert.Equal(204, (int)response.StatusCode);
        var outcome = await asked;
        Assert.Equal(InteractionStatus.Responded, outcome.Status);
        Assert.Equal("pong", outcome.Message!.Value.GetProperty("content").GetString());
        var shown = Assert.Single(server.Client.As(server.World.Sam).Messages(server.World.StudyChannelId));
        Assert.Equal(20, shown.GetProperty("type").GetInt32());
        Assert.Equal("ping", shown.GetProperty("interaction_metadata").GetProperty("name").GetString());
    }

    [Fact]
    public async Task With_response_the_callback_returns_the_message()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var (response, body) = await bot.AnswerAsync(
            await bot.InteractionAsync(), """{"type":4,"data":{"content":"pong","flags":64}}""", "?with_response=true");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.True(body.GetProperty("interaction").GetProperty("response_message_ephemeral").GetBoolean());
        Assert.Equal("pong", body.GetProperty("resource").GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task An_ephemeral_answer_is_seen_by_its_person_only_and_not_by_the_bots_channel_routes()
    {
        var (server, bot) = await ReadyAsync();
        var channel = server.World.StudyChannelId;
        var asked = server.Client.As(server.World.Alex).SlashAsync(channel, "ping");
        await bot.AnswerAsync(await bot.InteractionAsync(), """{"type":4,"data":{"content":"secret","flags":64}}""");
        var id = (await asked).Message!.Value.GetProperty("id").GetString();
        Assert.Single(server.Client.As(server.World.Alex).Messages(channel));
        Assert.Empty(server.Client.As(server.World.Linh).Messages(channel));
        var (_, listed) = await bot.RestAsync("GET", $"channels/{channel}/messages");
        Assert.Equal(0, listed.GetArrayLength());
        var (got, error) = await bot.RestAsync("DELETE", $"channels/{channel}/messages/{id}");
        Assert.Equal(404, (int)got.StatusCode);
        Assert.Equal(10008, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_deferred_answer_shows_thinking_until_it_is_edited()
    {
        var (server, bot) = await ReadyAsync();
        var person = server.Client.As(server.World.Alex);
        var asked = person.SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        await bot.AnswerAsync(interaction, """{"type":5}""");
        var outcome = await asked;
        Assert.Equal(InteractionStatus.Deferred, outcome.Status);
        Assert.Equal(128, outcome.Message!.Value.GetProperty("flags").GetInt32());
        var (edited, body) = await bot.RestAsync("PATCH", TestBot.Webhook(interaction) + "/messages/@original", """{"content":"done"}""");
        Assert.True(edited.IsSuccessStatusCode, body.ToString());
        var finished = await person.FinishedAsync(server.World.StudyChannelId, outcome, TestContext.Current.CancellationToken);
        Assert.Equal("done", finished.GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.Null, finished.GetProperty("edited_timestamp").ValueKind);
    }

    [Fact]
    public async Task A_follow_up_directly_after_a_defer_becomes_the_answer()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        await bot.AnswerAsync(interaction, """{"type":5,"data":{"flags":64}}""");
        var (_, first) = await bot.RestAsync("POST", TestBot.Webhook(interaction), """{"content":"one"}""");
        var (_, second) = await bot.RestAsync("POST", TestBot.Webhook(interaction), """{"content":"two"}""");
        Assert.Equal(64, first.GetProperty("flags").GetInt32());
        Assert.Equal(0, second.GetProperty("flags").GetInt32());
        var (_, original) = await bot.RestAsync("GET", TestBot.Webhook(interaction) + "/messages/@original");
        Assert.Equal("one", original.GetProperty("content").GetString());
    }

    [Fact]
    public async Task Autocomplete_asks_while_a_person_types()
    {
        var (server, bot) = await ReadyAsync();
        var asked = server.Client.As(server.World.Alex).AutocompleteAsync(server.World.StudyChannelId, "pick", "what", "mul");
        var interaction = await bot.InteractionAsync();
        var option = interaction.GetProperty("data").GetProperty("options")[0];
        Assert.True(option.GetProperty("focused").GetBoolean());
        Assert.Equal("mul", option.GetProperty("value").GetString());
        await bot.AnswerAsync(interaction, """{"type":8,"data":{"choices":[{"name":"Multi-Region","value":"multi-region"}]}}""");
        Assert.Equal("multi-region", Assert.Single(await asked).GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_button_updates_its_message_and_a_disabled_one_is_never_sent()
    {
        var (server, bot) = await ReadyAsync();
        var person = server.Client.As(server.World.Alex);
        var asked = person.SlashAsync(server.World.StudyChannelId, "ping");
        await bot.AnswerAsync(
            await bot.InteractionAsync(),
            """{"type":4,"data":{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"},{"type":2,"style":2,"label":"No","custom_id":"no","disabled":true}]}]}}""");
        var message = (await asked).Message!.Value;
        Assert.Equal(InteractionStatus.Refused, (await person.ClickAsync(message, "no")).Status);
        Assert.Equal(InteractionStatus.Refused, (await person.ClickAsync(message, "unheard-of")).Status);
        var pressed = server.Client.As(server.World.Sam).ClickAsync(message, "go");
        var interaction = await bot.InteractionAsync();
        Assert.Equal("go", interaction.GetProperty("data").GetProperty("custom_id").GetString());
        Assert.Equal(message.GetProperty("id").GetString(), interaction.GetProperty("message").GetProperty("id").GetString());
        await bot.AnswerAsync(interaction, """{"type":7,"data":{"content":"went","components":[]}}""");
        Assert.Equal(InteractionStatus.Updated, (await pressed).Status);
        var shown = Assert.Single(person.Messages(server.World.StudyChannelId));
        Assert.Equal("went", shown.GetProperty("content").GetString());
        Assert.Equal(0, shown.GetProperty("components").GetArrayLength());
    }

    [Fact]
    public async Task A_modal_opens_and_its_submit_carries_the_values()
    {
        var (server, bot) = await ReadyAsync();
        var person = server.Client.As(server.World.Alex);
        var asked = person.SlashAsync(server.World.StudyChannelId, "ping");
        await bot.AnswerAsync(
            await bot.InteractionAsync(),
            """{"type":9,"data":{"custom_id":"form","title":"Which?","components":[{"type":18,"label":"Scenario","component":{"type":4,"custom_id":"text","style":2,"min_length":3}}]}}""");
        var opened = await asked;
        Assert.Equal(InteractionStatus.Modal, opened.Status);
        Assert.Equal(InteractionStatus.Refused, (await person.SubmitAsync(server.World.StudyChannelId, opened, ("text", "no"))).Status);
        var submitted = person.SubmitAsync(server.World.StudyChannelId, opened, ("text", "global users"));
        var interaction = await bot.InteractionAsync();
        Assert.Equal(5, interaction.GetProperty("type").GetInt32());
        Assert.Equal("form", interaction.GetProperty("data").GetProperty("custom_id").GetString());
        var component = interaction.GetProperty("data").GetProperty("components")[0].GetProperty("component");
        Assert.Equal("global users", component.GetProperty("value").GetString());
        var (again, _) = await bot.AnswerAsync(interaction, """{"type":9,"data":{"custom_id":"a","title":"b","components":[]}}""");
        Assert.Equal(400, (int)again.StatusCode);
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"ok"}}""");
        Assert.Equal(InteractionStatus.Responded, (await submitted).Status);
    }

    [Fact]
    public async Task A_message_command_delivers_the_content_of_its_target()
    {
        var (server, bot) = await ReadyAsync();
        var person = server.Client.As(server.World.Alex);
        var said = person.Say(server.World.StudyChannelId, "users on two continents")!.Value;
        _ = person.MessageCommandAsync(server.World.StudyChannelId, ulong.Parse(said.GetProperty("id").GetString()!, CultureInfo.InvariantCulture), "Which pattern fits?");
        var data = (await bot.InteractionAsync()).GetProperty("data");
        var target = data.GetProperty("target_id").GetString()!;
        Assert.Equal(
            "users on two continents",
            data.GetProperty("resolved").GetProperty("messages").GetProperty(target).GetProperty("content").GetString());
    }

    [Fact]
    public async Task Clients_refuse_what_the_command_does_not_allow()
    {
        var (server, _) = await ReadyAsync();
        var (world, alex) = (server.World, server.Client.As(server.World.Alex));
        var application = Assert.Single(world.Applications);
        var direct = world.DirectChannel(world.Alex.Id, application.Id)!.Id;
        Assert.Equal("This option is required: what", (await alex.SlashAsync(world.StudyChannelId, "pick")).Error);
        Assert.Equal("Unknown command: unheard-of", (await alex.SlashAsync(world.StudyChannelId, "unheard-of")).Error);
        Assert.Equal("Unknown option: much", (await alex.SlashAsync(world.StudyChannelId, "ping", ("much", "x"))).Error);
        Assert.Equal("This command cannot be used here.", (await alex.SlashAsync(direct, "here")).Error);
        Assert.Equal("You do not have permission to use this command.", (await alex.SlashAsync(world.StudyChannelId, "admin")).Error);
    }

    [Fact]
    public async Task In_a_group_only_the_user_brought_the_application_which_gets_five_follow_ups()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.GroupChannelId, "ping");
        var interaction = await bot.InteractionAsync();
        Assert.Equal(2, interaction.GetProperty("context").GetInt32());
        Assert.False(interaction.TryGetProperty("guild_id", out _));
        var owners = interaction.GetProperty("authorizing_integration_owners");
        Assert.Equal($"{server.World.Alex.Id}", owners.GetProperty("1").GetString());
        Assert.False(owners.TryGetProperty("0", out _));
        await bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"hello"}}""");
        for (var sent = 0; sent < 5; sent++)
        {
            var (one, body) = await PatientAsync(bot, interaction);
            Assert.True(one.IsSuccessStatusCode, body.ToString());
        }

        var (sixth, error) = await PatientAsync(bot, interaction);
        Assert.Equal(400, (int)sixth.StatusCode);
        Assert.Equal(40094, error.GetProperty("code").GetInt32());
    }

    private static async Task<(HttpResponseMessage Response, JsonElement Body)> PatientAsync(TestBot bot, JsonElement interaction)
    {
        while (true)
        {
            var (response, body) = await bot.RestAsync("POST", TestBot.Webhook(interaction), """{"content":"more"}""");
            if ((int)response.StatusCode != 429)
            {
                return (response, body);
            }

            await Task.Delay(TimeSpan.FromSeconds(body.GetProperty("retry_after").GetDouble()), TestContext.Current.CancellationToken);
        }
    }
}
