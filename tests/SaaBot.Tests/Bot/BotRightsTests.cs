using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Bot;

public sealed class BotRightsTests
{
    [Fact]
    public void The_invitation_asks_for_exactly_what_is_checked()
    {
        Assert.Equal(
            "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=274878024704", BotRights.Invitation(new Snowflake(42)).ToString());
        Assert.Equal(BotRights.All.Count, BotRights.All.Select(each => each.Permission).Distinct().Count());
    }

    [Fact]
    public void The_readme_gives_the_same_invitation() => Assert.Contains(
        BotRights.Invitation(new Snowflake(42)).ToString().Replace("client_id=42", "client_id=APPLICATION_ID", StringComparison.Ordinal),
        File.ReadAllText(Repository.At("README.md")),
        StringComparison.Ordinal);
}
