using SaaBot.Discord.Models;

namespace SaaBot.Hosting;

/// <summary>A gateway session as it is kept between two processes, with what the first one knew of its servers.</summary>
/// <param name="Shard">The shard's index.</param>
/// <param name="Shards">How many shards there are.</param>
/// <param name="SessionId">The session's id; with the token it opens the session.</param>
/// <param name="Sequence">The number of the last event that was handled.</param>
/// <param name="ResumeUrl">Where to resume.</param>
/// <param name="Self">The bot's own user id.</param>
/// <param name="Guilds">The servers that were there.</param>
internal sealed record KeptSession(int Shard, int Shards, string SessionId, long Sequence, Uri ResumeUrl, Snowflake Self, IReadOnlyList<Guild> Guilds);
