using System.Globalization;
using Microsoft.Extensions.Caching.Distributed;

namespace SaaBot.Storage.Caching;

/// <summary>How long an entry of the cache lives.</summary>
/// <param name="Absolute">The instant at which it ends whatever happens, or null.</param>
/// <param name="Sliding">How long it lives after it was last used, or null.</param>
internal readonly record struct CacheTimes(DateTimeOffset? Absolute, TimeSpan? Sliding)
{
    private const string None = "-1";

    /// <summary>The instant as the cache's hash has it: ticks of 100 ns since year 1 in UTC, -1 for none.</summary>
    public string AbsoluteText => Absolute?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? None;

    /// <summary>The duration as the cache's hash has it: ticks of 100 ns, -1 for none.</summary>
    public string SlidingText => Sliding?.Ticks.ToString(CultureInfo.InvariantCulture) ?? None;

    /// <summary>What the caller of the cache asks for.</summary>
    /// <param name="options">The caller's wish.</param>
    /// <param name="now">The present.</param>
    /// <exception cref="ArgumentOutOfRangeException">The entry would end before it begins.</exception>
    public static CacheTimes Of(DistributedCacheEntryOptions options, DateTimeOffset now)
    {
        DateTimeOffset? absolute = options.AbsoluteExpirationRelativeToNow is { } relative ? now + relative : options.AbsoluteExpiration;
        if (absolute <= now)
        {
            throw new ArgumentOutOfRangeException(nameof(options), absolute, "The expiration must be in the future.");
        }

        return new CacheTimes(absolute, options.SlidingExpiration);
    }

    /// <summary>Reads what the cache's hash has.</summary>
    /// <param name="absolute">Its field <c>absexp</c>.</param>
    /// <param name="sliding">Its field <c>sldexp</c>.</param>
    public static CacheTimes Read(string? absolute, string? sliding) => new(
        Ticks(absolute) is { } instant ? new DateTimeOffset(instant, TimeSpan.Zero) : null,
        Ticks(sliding) is { } duration ? TimeSpan.FromTicks(duration) : null);

    /// <summary>How long an entry that is used now still lives, or null for ever.</summary>
    /// <param name="now">The present.</param>
    public TimeSpan? Left(DateTimeOffset now)
    {
        TimeSpan? left = Absolute - now;
        return left is null || Sliding < left ? Sliding ?? left : left;
    }

    private static long? Ticks(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out long ticks) && ticks >= 0 ? ticks : null;
}
