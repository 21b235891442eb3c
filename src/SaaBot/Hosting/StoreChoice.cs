using SaaBot.Settings;
using SaaBot.Storage;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Sqlite;

namespace SaaBot.Hosting;

/// <summary>Which stores the settings want: Redis when it is named, else a file in the data folder.</summary>
internal static class StoreChoice
{
    /// <summary>Opens them.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="time">The present.</param>
    /// <param name="stop">Stops waiting.</param>
    public static Task<StoresOpening> OpenAsync(SaaBotSettings settings, TimeProvider time, CancellationToken stop) => settings.UsesRedis
        ? RedisStores.OpenAsync(settings.RedisConnection, settings.RedisKeyPrefix, time)
        : SqliteStores.OpenAsync(settings.DataPath, time, stop);
}
