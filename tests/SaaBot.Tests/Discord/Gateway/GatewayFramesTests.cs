using System.Text;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class GatewayFramesTests
{
    [Fact]
    public void Identify_has_the_documented_shape()
    {
        var json = Text(GatewayFrames.Identify("t0ken", new ShardId(1, 4), GatewayIntents.Guilds, status: null));
        Assert.StartsWith("""{"op":2,"d":{"token":"t0ken","intents":1,"shard":[1,4],"properties":{"os":""", json, StringComparison.Ordinal);
        Assert.EndsWith(""","browser":"SaaBot","device":"SaaBot"}}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Identify_with_a_status_stays_below_the_limit_of_4096_bytes()
    {
        var frame = GatewayFrames.Identify(new string('t', 100), new ShardId(0, 1), GatewayIntents.Guilds, new string('ữ', 128));
        Assert.Contains("""
            "presence":{"since":null,"status":"online","afk":false,"activities":[{"name":"Custom Status","type":4,"state":"
            """.Trim(), Text(frame), StringComparison.Ordinal);
        Assert.InRange(frame.Length, 1, 4096);
    }

    [Fact]
    public void Resume_has_the_documented_shape() =>
        Assert.Equal(
            """{"op":6,"d":{"token":"t0ken","session_id":"abc","seq":1337}}""",
            Text(GatewayFrames.Resume("t0ken", new SessionState("abc", 1337, new Uri("wss://x")))));

    [Theory]
    [InlineData(null, """{"op":1,"d":null}""")]
    [InlineData(251L, """{"op":1,"d":251}""")]
    public void Heartbeat_carries_the_last_number_or_null(long? sequence, string json) =>
        Assert.Equal(json, Text(GatewayFrames.Heartbeat(sequence)));

    private static string Text(ReadOnlyMemory<byte> frame) => Encoding.UTF8.GetString(frame.Span);
}
