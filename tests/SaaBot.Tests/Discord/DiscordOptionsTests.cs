using SaaBot.Discord;
using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord;

public sealed class DiscordOptionsTests
{
    private const string Token = "MTk4.bot-token.secret";

    public static TheoryData<Action<DiscordOptions>, string?> Settings => new()
    {
        { _ => { }, null },
        { options => options.Token = "", "missing" },
        { options => options.Token = "Bot " + Token, "white space" },
        { options => options.ApiUrl = new Uri("http://discord.com/api/v10"), "ApiUrl" },
        { options => options.ApiUrl = new Uri("http://127.0.0.1:5000/api/v10"), null },
        { options => options.GatewayUrl = new Uri("ws://gateway.discord.gg"), "GatewayUrl" },
        { options => options.GatewayUrl = new Uri("https://gateway.discord.gg"), "GatewayUrl" },
        { options => options.GatewayUrl = new Uri("ws://localhost:5000/gateway"), null },
        { options => options.Shards = 0, "Shards" },
        { options => options.ShardIndexes = [0], "ShardIndexes" },
        { options => (options.Shards, options.ShardIndexes) = (2, [2]), "ShardIndexes" },
        { options => (options.Shards, options.ShardIndexes) = (2, [1, 1]), "ShardIndexes" },
        { options => (options.Shards, options.ShardIndexes) = (2, [0, 1]), null },
        { options => options.Status = new string('x', 129), "Status" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_wrong_setting_is_named_and_the_token_is_not_quoted(Action<DiscordOptions> change, string? problem)
    {
        var options = new DiscordOptions { Token = Token };
        change(options);
        var result = new DiscordOptionsValidator().Validate(null, options);
        Assert.Equal(problem is not null, result.Failed);
        Assert.Contains(problem ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(Token, result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_ask_for_nothing_privileged()
    {
        Assert.Equal(GatewayIntents.Guilds, new DiscordOptions().Intents);
        const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);
        Assert.All(Enum.GetValues<GatewayIntents>(), intent => Assert.Equal(0, (int)intent & Privileged));
    }

    [Fact]
    public void The_text_of_settings_holds_no_token()
    {
        Assert.DoesNotContain(Token, new DiscordOptions { Token = Token }.ToString(), StringComparison.Ordinal);
        var shard = new ShardSettings(new(0, 1), new Uri("wss://gateway.discord.gg"), Token, GatewayIntents.Guilds, null, new());
        Assert.DoesNotContain(Token, shard.ToString(), StringComparison.Ordinal);
    }
}
