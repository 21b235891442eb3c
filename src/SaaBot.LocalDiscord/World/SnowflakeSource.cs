using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SaaBot.LocalDiscord.World;

/// <summary>Makes ids of Discord's form: milliseconds since 2015 in the upper 42 bits (reference: Snowflakes).</summary>
internal sealed class SnowflakeSource(TimeProvider clock)
{
    private const long DiscordEpoch = 1420070400000;
    private const long MillisecondsOf2025 = 1735689600000;
    private const long MillisecondsInAYear = 31_536_000_000;

    private readonly Lock _gate = new();
    private ulong _last;

    /// <summary>The next id; never the same twice and never smaller than the one before.</summary>
    public ulong Next()
    {
        var now = At(clock.GetUtcNow().ToUnixTimeMilliseconds());
        lock (_gate)
        {
            _last = Math.Max(now, _last + 1);
            return _last;
        }
    }

    /// <summary>An id that is the same on every start, so that bookmarks, stores and data files stay valid.</summary>
    public static ulong Derived(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        var moment = BinaryPrimitives.ReadUInt64BigEndian(hash) % MillisecondsInAYear;
        var rest = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(8)) & 0x3FFFFF;
        return At(MillisecondsOf2025 + (long)moment) | rest;
    }

    /// <summary>The id of the thing number <paramref name="index"/>: a millisecond apart, so that shards share them evenly.</summary>
    public static ulong Numbered(int index) => At(MillisecondsOf2025 + index);

    public static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);

    private static ulong At(long unixMilliseconds) => (ulong)Math.Max(0, unixMilliseconds - DiscordEpoch) << 22;
}
