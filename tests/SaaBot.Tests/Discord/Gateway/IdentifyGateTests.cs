using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class IdentifyGateTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task One_start_per_five_seconds_with_a_concurrency_of_one()
    {
        var gate = Gate(concurrency: 1);
        var times = await Starts(gate, 0, 1, 2);
        Assert.Equal(TimeSpan.Zero, times[0]);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(5));
        Assert.True(times[2] - times[1] >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Shards_of_different_keys_start_together_and_of_the_same_key_do_not()
    {
        var gate = Gate(concurrency: 2);
        var times = await Starts(gate, 0, 1, 2);
        Assert.Equal(TimeSpan.Zero, times[0]);
        Assert.Equal(TimeSpan.Zero, times[1]);
        Assert.True(times[2] >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Nearly_used_up_starts_wait_for_the_next_day()
    {
        var gate = Gate(concurrency: 1, remaining: IdentifyGate.Floor);
        Assert.Equal(TimeSpan.FromHours(4), gate.ExhaustedFor);
        var times = await Starts(gate, 0);
        Assert.True(times[0] >= TimeSpan.FromHours(4));
        Assert.Equal(TimeSpan.Zero, gate.ExhaustedFor);
    }

    [Fact]
    public async Task Starts_are_counted_down()
    {
        var gate = Gate(concurrency: 1, remaining: IdentifyGate.Floor + 2);
        var times = await Starts(gate, 0, 0, 0);
        Assert.True(times[1] < TimeSpan.FromMinutes(1));
        Assert.True(times[2] >= TimeSpan.FromHours(4));
    }

    private IdentifyGate Gate(int concurrency, int remaining = 1000) =>
        new(new SessionStartLimit(1000, remaining, 14_400_000, concurrency), _clock);

    private async Task<TimeSpan[]> Starts(IdentifyGate gate, params int[] shards)
    {
        var begin = _clock.GetTimestamp();
        var times = new List<TimeSpan>();
        foreach (var shard in shards)
        {
            times.Add(await _clock.RunAsync(StartAsync(shard)));
        }

        return [.. times];

        async Task<TimeSpan> StartAsync(int shard)
        {
            await gate.EnterAsync(shard, TestContext.Current.CancellationToken);
            return _clock.GetElapsedTime(begin);
        }
    }
}
