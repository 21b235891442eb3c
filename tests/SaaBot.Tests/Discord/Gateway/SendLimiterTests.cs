using SaaBot.Discord.Gateway;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class SendLimiterTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task The_last_slots_of_a_minute_are_for_heartbeats()
    {
        var limiter = new SendLimiter(_clock);
        for (var sent = 0; sent < SendLimiter.Limit - SendLimiter.ReservedForHeartbeats; sent++)
        {
            Assert.True(limiter.EnterAsync(heartbeat: false, Stop).IsCompletedSuccessfully);
        }

        var ordinary = limiter.EnterAsync(heartbeat: false, Stop);
        Assert.False(ordinary.IsCompleted);
        for (var beat = 0; beat < SendLimiter.ReservedForHeartbeats; beat++)
        {
            Assert.True(limiter.EnterAsync(heartbeat: true, Stop).IsCompletedSuccessfully);
        }

        Assert.False(limiter.EnterAsync(heartbeat: true, Stop).IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(59));
        await FakeClock.SettleAsync();
        Assert.False(ordinary.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await ordinary;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
