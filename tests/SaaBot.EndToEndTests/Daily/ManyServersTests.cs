using System.Globalization;
using System.Text.Json;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord.World;

namespace SaaBot.EndToEndTests.Daily;

/// <summary>Many servers whose posts are due in the same minute, against a look-alike with Discord's limits: forty of them usually, <c>SAABOT_SERVERS=1000</c> to measure.</summary>
public sealed class ManyServersTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2030, 6, 12);

    [Fact]
    public async Task All_servers_due_in_the_same_minute_are_served_once()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("SAABOT_SERVERS"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 40;
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine.AddMinutes(-30));
        IReadOnlyList<LocalGuild> guilds = lab.Lab.Discord.World.SeedGuilds(count);
        ServerPresence presence = lab.Service<ServerPresence>();
        await Lab.WhenAsync(() => guilds.All(guild => presence.IsThere(guild.Id)));
        foreach (LocalGuild guild in guilds)
        {
            await lab.ScheduleAsync(guild);
        }

        await DayAsync(lab, guilds, DailyLab.Nine, messages: 1);

        // The next day each server gets two: the answer, with its picture, and the next question.
        await DayAsync(lab, guilds, DailyLab.Nine.AddDays(1), messages: 3);
        foreach (LocalGuild guild in guilds)
        {
            Assert.Equal(DailyPostState.Revealed, (await lab.Store.GetPostAsync(guild.Id, Today, Lab.Soon))!.State);
            Assert.Equal(DailyPostState.Sent, (await lab.Store.GetPostAsync(guild.Id, Today.AddDays(1), Lab.Soon))!.State);
        }
    }

    private async Task DayAsync(DailyLab lab, IReadOnlyList<LocalGuild> guilds, DateTimeOffset due, int messages)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(5));
        lab.Clock.MoveTo(due);
        await lab.Service<DailyDesk>().SweepAsync(patience.Token);
        JsonElement[][] said = [.. guilds.Select(guild => lab.Lab.Discord.World.Messages(guild.ChannelIds[0], guild.OwnerId).ToArray())];
        TimeSpan[] after = [.. said.Select(each => new Snowflake(each[^1].Id()).CreatedAt - due).Order()];
        output.WriteLine($"{guilds.Count} servers: half of them after {after[after.Length / 2].TotalSeconds:N1} s, the last after {after[^1].TotalSeconds:N1} s.");
        Assert.All(said, each => Assert.Equal(messages, each.Length));
    }
}
