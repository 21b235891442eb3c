using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", true)]
    [InlineData("ws://127.0.0.1:5000/gateway", true)]
    [InlineData("ws://localhost:5000", true)]
    [InlineData("ws://gateway.discord.gg", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("ftp://localhost", false)]
    public void The_token_is_sent_over_tls_or_to_this_machine(string url, bool safe) =>
        Assert.Equal(safe, GatewayAddress.IsSafe(new Uri(url)));

    [Theory]
    [InlineData("wss://gateway-us-east1-b.discord.gg", "wss://gateway.discord.gg", true)]
    [InlineData("ws://127.0.0.1:81", "ws://127.0.0.1:80", true)]
    [InlineData("wss://discord.gg.evil.example", "wss://gateway.discord.gg", false)]
    [InlineData("wss://evildiscord.gg", "wss://gateway.discord.gg", false)]
    [InlineData("ws://127.0.0.1:81", "wss://gateway.discord.gg", false)]
    [InlineData("wss://gateway.discord.gg", "ws://127.0.0.1:81", false)]
    [InlineData("ws://gateway.discord.gg", "wss://gateway.discord.gg", false)]
    [InlineData("wss://10.0.0.2", "wss://10.0.0.1", false)]
    public void A_session_is_resumed_only_where_it_began(string resume, string gateway, bool trusted) =>
        Assert.Equal(trusted, GatewayAddress.IsTrusted(new Uri(resume), new Uri(gateway)));

    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:5000/gateway?v=9&compress=zlib-stream", "ws://127.0.0.1:5000/gateway?v=10&encoding=json")]
    public void The_query_names_version_and_encoding(string url, string expected) =>
        Assert.Equal(expected, GatewayAddress.WithQuery(new Uri(url)).ToString());
}
