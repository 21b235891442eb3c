namespace SaaBot.Hosting;

/// <summary>The sessions of a worker that has stopped.</summary>
/// <param name="StoppedAt">When it stopped.</param>
/// <param name="Sessions">One for each shard.</param>
internal sealed record KeptSessions(DateTimeOffset StoppedAt, IReadOnlyList<KeptSession> Sessions);
