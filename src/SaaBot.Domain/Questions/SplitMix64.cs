namespace SaaBot.Domain.Questions;

/// <summary>
/// The generator SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): a seed gives the same
/// numbers on every version of .NET, which <see cref="Random"/> does not promise. Not for secrets.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15);
        return Mixed(_state);
    }

    /// <summary>A number from 0 to <paramref name="end"/> - 1, each as likely as another.</summary>
    /// <param name="end">At least 1.</param>
    public int Below(int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);

        // Numbers of the last, incomplete run of `end` are thrown away: they would favour the small remainders.
        ulong range = (ulong)end;
        ulong limit = ulong.MaxValue - (ulong.MaxValue % range);
        ulong number = Next();
        while (number >= limit)
        {
            number = Next();
        }

        return (int)(number % range);
    }

    /// <summary>A seed that depends on a number and a text, so that one session shuffles each of its questions in another way.</summary>
    /// <param name="seed">The session's seed.</param>
    /// <param name="text">What is drawn for.</param>
    public static ulong Seed(long seed, string text)
    {
        // FNV-1a over the UTF-16 code units; string.GetHashCode differs from one process to the next.
        ulong hash = 14695981039346656037;
        foreach (char unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211);
        }

        return Mixed(unchecked((ulong)seed ^ hash));
    }

    private static ulong Mixed(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
