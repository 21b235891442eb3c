using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class PulseTests
{
    [Fact]
    public void An_acknowledged_heart_beats_on()
    {
        var pulse = new Pulse();
        for (var beat = 0; beat < 5; beat++)
        {
            Assert.True(pulse.TryBeat());
            pulse.Acknowledged();
        }
    }

    [Fact]
    public void Silence_between_two_beats_is_death()
    {
        var pulse = new Pulse();
        Assert.True(pulse.TryBeat());
        Assert.False(pulse.TryBeat());
    }

    [Fact]
    public void Silence_after_an_acknowledged_beat_is_death_too()
    {
        var pulse = new Pulse();
        Assert.True(pulse.TryBeat());
        pulse.Acknowledged();
        Assert.True(pulse.TryBeat());
        Assert.False(pulse.TryBeat());
    }

    [Fact]
    public void A_reader_that_waits_for_the_bot_is_not_dead()
    {
        var pulse = new Pulse();
        pulse.ReaderBusy(true);
        for (var beat = 0; beat < 5; beat++)
        {
            Assert.True(pulse.TryBeat());
        }

        // The acknowledgement may still stand in line, so it has until the beat after the next.
        pulse.ReaderBusy(false);
        Assert.True(pulse.TryBeat());
        Assert.False(pulse.TryBeat());
    }
}
