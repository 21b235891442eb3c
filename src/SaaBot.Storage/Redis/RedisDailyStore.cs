using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Json;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>The daily question in Redis.</summary>
/// <param name="link">The connection.</param>
/// <param name="keys">The names of the keys.</param>
internal sealed class RedisDailyStore(RedisLink link, RedisKeys keys) : IDailyStore
{
    /// <inheritdoc/>
    public async Task<DailySchedule?> GetScheduleAsync(ulong guildId, CancellationToken stop) => RedisValues.Record<DailySchedule>(
        await link.AskAsync(database => database.StringGetAsync(keys.Schedule(guildId)), stop).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task SaveScheduleAsync(DailySchedule schedule, CancellationToken stop)
    {
        // A server stays in the list when its schedule goes: taking it out could race with the next one being saved.
        await link.AskAsync(
            database => Task.WhenAll(
                database.SetAddAsync(keys.Guilds, RedisValues.Of(schedule.GuildId)), database.SetAddAsync(keys.Scheduled, RedisValues.Of(schedule.GuildId))),
            stop).ConfigureAwait(false);
        await link.AskAsync(
            database => database.StringSetAsync(keys.Schedule(schedule.GuildId), RedisValues.Of(schedule, StoreJson.Default.DailySchedule)), stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<bool> RemoveScheduleAsync(ulong guildId, CancellationToken stop) => link.AskAsync(database => database.KeyDeleteAsync(keys.Schedule(guildId)), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DailySchedule>> ListSchedulesAsync(CancellationToken stop)
    {
        RedisValue[] guilds = await link.AskAsync(database => database.SetMembersAsync(keys.Scheduled), stop).ConfigureAwait(false);
        RedisValue[] bodies = await link.AskAsync(
            database => Task.WhenAll(guilds.Select(guild => database.StringGetAsync(keys.Schedule(RedisValues.Id((string)guild!))))), stop).ConfigureAwait(false);
        return [.. bodies.Select(body => RedisValues.Record<DailySchedule>(body)).OfType<DailySchedule>().OrderBy(schedule => schedule.GuildId)];
    }

    /// <inheritdoc/>
    public async Task<DailyClaim> ClaimAsync(DailyPost candidate, TimeSpan lease, CancellationToken stop)
    {
        await link.AskAsync(database => database.SetAddAsync(keys.Guilds, RedisValues.Of(candidate.GuildId)), stop).ConfigureAwait(false);
        RedisValue[] outcome = (RedisValue[])(await link.RunAsync(
            RedisScript.ClaimDay,
            [keys.Posts(candidate.GuildId), keys.Dates(candidate.GuildId), keys.Asked(candidate.GuildId)],
            [
                RedisValues.Of(candidate.Date),
                candidate.Date.DayNumber,
                RedisValues.Of(candidate.ClaimedAt),
                RedisValues.Of(candidate.ClaimedAt - lease),
                candidate.State.ToString(),
                candidate.QuestionId,
                RedisValues.Of(candidate, StoreJson.Default.DailyPost),
            ],
            stop).ConfigureAwait(false))!;
        return new DailyClaim((int)outcome[0] == 1, (int)outcome[1] == 1, Read(outcome[2])!);
    }

    /// <inheritdoc/>
    public async Task<bool> AdvanceAsync(DailyPost post, DailyPostState expected, CancellationToken stop) => (int)await link.RunAsync(
        RedisScript.AdvanceDay,
        [keys.Posts(post.GuildId)],
        [RedisValues.Of(post.Date), expected.ToString(), Write(post)],
        stop).ConfigureAwait(false) == 1;

    /// <inheritdoc/>
    public async Task<DailyPost?> GetPostAsync(ulong guildId, DateOnly date, CancellationToken stop) =>
        Read(await link.AskAsync(database => database.HashGetAsync(keys.Posts(guildId), RedisValues.Of(date)), stop).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DailyPost>> ListPostsAsync(ulong guildId, DateOnly since, CancellationToken stop)
    {
        RedisValue[] dates = await link.AskAsync(database => database.SortedSetRangeByScoreAsync(keys.Dates(guildId), since.DayNumber), stop).ConfigureAwait(false);
        if (dates.Length == 0)
        {
            return [];
        }

        RedisValue[] posts = await link.AskAsync(database => database.HashGetAsync(keys.Posts(guildId), dates), stop).ConfigureAwait(false);
        return [.. posts.Select(Read).OfType<DailyPost>()];
    }

    /// <summary>A post as it is kept: when it was claimed, its state, a colon, the body.</summary>
    /// <param name="post">The post.</param>
    public static string Write(DailyPost post) => $"{RedisValues.Of(post.ClaimedAt)}{post.State}:{RedisValues.Of(post, StoreJson.Default.DailyPost)}";

    /// <summary>Reads a post; null for nothing. A claim that was given again is told before the body only.</summary>
    /// <param name="value">What is kept.</param>
    public static DailyPost? Read(RedisValue value)
    {
        if (value.IsNullOrEmpty)
        {
            return null;
        }

        string text = (string)value!;
        DailyPost? post = RedisValues.Record<DailyPost>(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return post is null ? null : post with { ClaimedAt = RedisValues.Instant(text.AsSpan(0, RedisValues.InstantLength)) };
    }
}
