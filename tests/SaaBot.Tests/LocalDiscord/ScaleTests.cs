using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.Tests.LocalDiscord;

public sealed class ScaleTests : LocalDiscordTest
{
    [Fact]
    public async Task A_thousand_guilds_log_in_and_five_hundred_interactions_at_once_are_all_answered_once()
    {
        var server = await StartAsync(new LocalDiscordOptions { FirstAnswer = TimeSpan.FromMinutes(2) });
        server.World.SeedGuilds(1000);
        var bot = await LogInAsync(server);
        Assert.Equal(1001, bot.Ready.GetProperty("guilds").GetArrayLength());
        for (var seen = 0; seen < 1001; seen++)
        {
            await bot.EventAsync("GUILD_CREATE");
        }

        await bot.RegisterAsync(Commands);
        var people = server.World.StudyGroup.Members.Keys.Select(id => server.Client.As(server.World.Users.First(user => user.Id == id))).ToList();
        var asked = Enumerable.Range(0, 500).Select(number => people[number % people.Count].SlashAsync(server.World.StudyChannelId, "ping")).ToList();
        var answers = new List<Task<(HttpResponseMessage Response, System.Text.Json.JsonElement Body)>>();
        var ids = new HashSet<string>();
        while (answers.Count < asked.Count)
        {
            var interaction = await bot.InteractionAsync();
            Assert.True(ids.Add(interaction.GetProperty("id").GetString()!));
            answers.Add(bot.AnswerAsync(interaction, """{"type":4,"data":{"content":"pong"}}"""));
        }

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(204, (int)answer.Response.StatusCode));
        Assert.All(await Task.WhenAll(asked), outcome => Assert.Equal(InteractionStatus.Responded, outcome.Status));
    }
}
