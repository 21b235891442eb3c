using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;

namespace SaaBot.Storage.Caching;

/// <summary>What the matching engine made of scenarios, in the cache that all workers share; for an hour, so that a better engine is not hidden for long by what an older one said.</summary>
/// <param name="cache">The cache.</param>
/// <param name="time">Measures waiting.</param>
public sealed class MatchCache(IDistributedCache cache, TimeProvider time) : IMatchCache
{
    /// <summary>What keys begin with, up to a colon.</summary>
    public const string Name = "which";

    // Thinking again takes far less; what is slower than this is as good as away.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly DistributedCacheEntryOptions Life = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) };

    /// <inheritdoc/>
    public async ValueTask<MatchReport?> GetAsync(string key, MatchQuestion question, CancellationToken stop)
    {
        try
        {
            byte[]? kept = await cache.GetAsync(Key(key), stop).WaitAsync(Patience, time, stop).ConfigureAwait(false);
            return kept is null ? null : JsonSerializer.Deserialize(kept, MatchJson.Default.KeptReport)?.On(question);
        }
        catch (Exception useless) when (useless is TimeoutException or JsonException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask SetAsync(string key, MatchedScenario matched, CancellationToken stop)
    {
        byte[] kept = JsonSerializer.SerializeToUtf8Bytes(KeptReport.Of(matched), MatchJson.Default.KeptReport);
        try
        {
            await cache.SetAsync(Key(key), kept, Life, stop).WaitAsync(Patience, time, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Whoever asks next thinks again.
        }
    }

    private static string Key(string key) => $"{Name}:{key}";
}
