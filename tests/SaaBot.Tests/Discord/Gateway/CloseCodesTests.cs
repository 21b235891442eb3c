using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class CloseCodesTests
{
    [Theory]
    [InlineData(null, NextConnection.Resume, null)]
    [InlineData(1000, NextConnection.Resume, null)]
    [InlineData(1001, NextConnection.Resume, null)]
    [InlineData(1006, NextConnection.Resume, null)]
    [InlineData(4000, NextConnection.Resume, null)]
    [InlineData(4001, NextConnection.Resume, null)]
    [InlineData(4002, NextConnection.Resume, null)]
    [InlineData(4003, NextConnection.Resume, null)]
    [InlineData(4004, NextConnection.Stop, GatewayStopReason.AuthenticationFailed)]
    [InlineData(4005, NextConnection.Resume, null)]
    [InlineData(4007, NextConnection.Identify, null)]
    [InlineData(4008, NextConnection.Resume, null)]
    [InlineData(4009, NextConnection.Identify, null)]
    [InlineData(4010, NextConnection.Stop, GatewayStopReason.InvalidShard)]
    [InlineData(4011, NextConnection.Stop, GatewayStopReason.ShardingRequired)]
    [InlineData(4012, NextConnection.Stop, GatewayStopReason.InvalidApiVersion)]
    [InlineData(4013, NextConnection.Stop, GatewayStopReason.InvalidIntents)]
    [InlineData(4014, NextConnection.Stop, GatewayStopReason.DisallowedIntents)]
    [InlineData(4999, NextConnection.Resume, null)]
    public void Decide_follows_the_table(int? code, NextConnection next, GatewayStopReason? reason)
    {
        var end = CloseCodes.Decide(code);
        Assert.Equal(next, end.Next);
        Assert.Equal(reason, end.StopReason);
        Assert.EndsWith(".", end.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void This_client_never_closes_with_a_code_that_ends_the_session() =>
        Assert.DoesNotContain(CloseCodes.KeepSession, new[] { 1000, 1001 });
}
