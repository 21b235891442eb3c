namespace SaaBot.Domain.Diagrams;

/// <summary>What a link carries, which decides how it is drawn.</summary>
public enum LinkStyle
{
    /// <summary>A request that waits for its answer: a solid line.</summary>
    Sync,

    /// <summary>A message or event: a dashed line.</summary>
    Async,

    /// <summary>Data being copied: a dotted line.</summary>
    Replication,

    /// <summary>The way taken after a failure: a long-dashed line.</summary>
    Failover,
}
