namespace SaaBot.Health;

/// <summary>What starting the health checks came to.</summary>
/// <param name="Server">The running server, or null.</param>
/// <param name="Problem">Why it could not be started, in one sentence, or null.</param>
internal sealed record HealthStart(HealthServer? Server, string? Problem);
