using System.Net;
using SaaBot.Discord;
using SaaBot.Discord.Events;
using SaaBot.Tests.Discord.Rest;

namespace SaaBot.Tests.Discord;

public sealed class RestGatewayDirectoryTests
{
    [Fact]
    public async Task A_refused_token_is_final()
    {
        using var fixture = new RestFixture((_, _) => StubDiscord.Reply(HttpStatusCode.Unauthorized, """{"message":"401: Unauthorized","code":0}"""));
        var directory = new RestGatewayDirectory(fixture.Rest);
        Assert.Equal(GatewayStopReason.AuthenticationFailed, (await directory.FindAsync(RestFixture.Stop)).Refusal!.Reason);
        Assert.Equal(GatewayStopReason.AuthenticationFailed, (await directory.FindAsync(RestFixture.Stop)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_fault_is_not_final()
    {
        using var fixture = new RestFixture((_, _) => StubDiscord.Reply(HttpStatusCode.BadGateway, ""));
        var directions = await fixture.RunAsync(new RestGatewayDirectory(fixture.Rest).FindAsync(RestFixture.Stop));
        Assert.Null(directions.Gateway);
        Assert.Null(directions.Refusal);
        Assert.Contains("502", directions.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wss://gateway.discord.gg", true)]
    [InlineData("ws://gateway.discord.gg", false)]
    public async Task An_address_in_the_clear_is_not_used(string url, bool used)
    {
        using var fixture = new RestFixture((_, _) => StubDiscord.Reply(
            HttpStatusCode.OK,
            $$$"""{"url":"{{{url}}}","shards":1,"session_start_limit":{"total":1,"remaining":1,"reset_after":0,"max_concurrency":1}}"""));
        Assert.Equal(used, (await new RestGatewayDirectory(fixture.Rest).FindAsync(RestFixture.Stop)).Gateway is not null);
    }
}
